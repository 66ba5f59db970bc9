import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { tagGroupName } from '@/components/tags/tag-group-name.ts';
import { errorText, number, t } from '@/components/text.ts';
import { fold } from '@/utils/domain/fold.ts';
import { tagGroups } from '@/utils/domain/interaction.ts';
import type { Back } from '@/utils/store/back.ts';
import { renameTag } from '@/utils/store/tag-change.ts';
import type { Used } from '@/utils/store/tags.ts';

interface Props {
  brandId: string;
  tag: Used;
  all: readonly Used[];
  onDone: (done: { text: string; back: Back | null }) => void;
}

/** One tag: its uses, and a new name or group for it; the name of another tag makes the two one, which is said before. */
export const TagLine = ({ brandId, tag, all, onDone }: Props) => {
  const changing = useSignal(false);
  const name = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLSelectElement>(null);
  const line = useRef<HTMLLIElement>(null);
  const before = useRef(false);
  useLayoutEffect(() => {
    if (changing.value || before.current) (name.current ?? line.current?.querySelector('button'))?.focus();
    before.current = changing.value;
  }, [changing.value]);
  const meets = useSignal<Used | null>(null);
  const wanted = () => ({
    group: tagGroups.find((one) => one === group.current?.value) ?? tag.group,
    name: name.current?.value.trim() ?? '',
  });
  const look = () => {
    const to = wanted();
    const other = all.find((one) => one.group === to.group && fold(one.name) === fold(to.name));
    meets.value = other && other !== tag ? other : null;
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const to = wanted();
    if (!to.name) return name.current?.focus();
    const done = await renameTag(brandId, { group: tag.group, name: tag.name }, to);
    changing.value = false;
    if (!done.ok) return onDone({ text: errorText(done.code), back: null });
    onDone({ text: t(meets.value ? 'tagsMerged' : 'tagRenamed', tag.name, meets.value?.name ?? to.name), back: done.value });
  };
  if (!changing.value) {
    return (
      <li ref={line}>
        <bdi class="name">{tag.name}</bdi>
        <span class="tags-uses second number">{t('tagUses', number(tag.listening), number(tag.performance))}</span>
        <Button kind="plain" aria-label={t('changeTag', tag.name)} onClick={() => (changing.value = true)}>
          {t('change')}
        </Button>
      </li>
    );
  }
  return (
    <li ref={line}>
      <form class="tags-form" onSubmit={(event) => void save(event)}>
        <label>
          <span class="unseen">{t('tagName')}</span>
          <input ref={name} class="field" dir="auto" maxLength={100} defaultValue={tag.name} onInput={look} autocomplete="off" />
        </label>
        <label>
          <span class="unseen">{t('tagKind')}</span>
          <select ref={group} class="field" onChange={look} defaultValue={tag.group}>
            {tagGroups.map((one) => (
              <option key={one} value={one} selected={one === tag.group}>
                {tagGroupName(one)}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">{t(meets.value ? 'merge' : 'save')}</Button>
        <Button kind="plain" onClick={() => (changing.value = false)}>
          {t('cancel')}
        </Button>
        {meets.value ? <p class="small second">{t('tagMeets', meets.value.name)}</p> : null}
      </form>
    </li>
  );
};
