import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { chosen, editChosen } from '@/components/notebook/acts.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { tagGroupName } from '@/components/tags/tag-group-name.ts';
import { t } from '@/components/text.ts';
import { type Tag, tagGroups } from '@/utils/domain/interaction.ts';
import { suggestTags } from '@/utils/store/tags.ts';

const SUGGESTED = 12;

/** One tag onto all that are chosen, or off all of them. */
export const TagThem = ({ onDone }: { onDone: () => void }) => {
  const listing = useListing();
  const field = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLSelectElement>(null);
  const offered = useSignal<readonly Tag[]>([]);
  useEffect(() => {
    void suggestTags(listing.brand.value?.id ?? '', listing.filter().notebook ?? null, null, '', SUGGESTED).then((tags) => {
      offered.value = tags;
    });
  }, []);
  const put = (tag: Tag, off: boolean) => {
    onDone();
    void editChosen(
      listing,
      () => (off ? { dropTags: [tag] } : { addTags: [tag] }),
      (count) => t(off ? 'untaggedMany' : 'taggedMany', count, tag.name),
    );
  };
  const add = (event: Event) => {
    event.preventDefault();
    const name = field.current?.value.trim();
    const known = tagGroups.find((one) => one === group.current?.value) ?? 'free';
    if (name) put({ group: known, name }, false);
    else field.current?.focus();
  };
  const shared = chosen(listing)
    .flatMap(({ tags }) => tags)
    .filter((tag, i, all) => all.findIndex((other) => other.group === tag.group && other.name === tag.name) === i)
    .slice(0, SUGGESTED);
  return (
    <form class="selection-form" onSubmit={add}>
      <label>
        <span class="small second">{t('addTag')}</span>
        <input ref={field} class="field" dir="auto" maxLength={100} autocomplete="off" list="tag-them" />
        <datalist id="tag-them">
          {offered.value.map((tag) => (
            <option key={`${tag.group}:${tag.name}`} value={tag.name} />
          ))}
        </datalist>
      </label>
      <label>
        <span class="small second">{t('tagKind')}</span>
        <select ref={group} class="field">
          {tagGroups.map((one) => (
            <option key={one} value={one}>
              {tagGroupName(one)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('addTag')}</Button>
      {shared.length > 0 ? (
        <fieldset class="selection-tags">
          <legend class="small second">{t('takeTagOff')}</legend>
          {shared.map((tag) => (
            <Button key={`${tag.group}:${tag.name}`} kind="plain" onClick={() => put(tag, true)}>
              <bdi>#{tag.name}</bdi>
            </Button>
          ))}
        </fieldset>
      ) : null}
    </form>
  );
};
