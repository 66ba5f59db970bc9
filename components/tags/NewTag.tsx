import { useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { tagGroupName } from '@/components/tags/tag-group-name.ts';
import { errorText, t } from '@/components/text.ts';
import { tagGroups } from '@/utils/domain/interaction.ts';
import { addTag } from '@/utils/store/tag-change.ts';

/** A tag before anything has it, so that the card offers it: the reasons to listen for are known beforehand. */
export const NewTag = ({ brandId, onSaid }: { brandId: string; onSaid: (text: string) => void }) => {
  const name = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLSelectElement>(null);
  const add = async (event: Event) => {
    event.preventDefault();
    const input = name.current;
    const typed = input?.value.trim();
    if (!input || !typed) return input?.focus();
    const done = await addTag(brandId, { group: tagGroups.find((one) => one === group.current?.value) ?? 'reason', name: typed });
    if (!done.ok) return onSaid(errorText(done.code));
    onSaid(t(done.value.isNew ? 'tagAdded' : 'tagThere', done.value.name));
    input.value = '';
    input.focus();
  };
  return (
    <form class="tags-form" onSubmit={(event) => void add(event)}>
      <label>
        <span class="unseen">{t('newTag')}</span>
        <input ref={name} class="field" dir="auto" maxLength={100} autocomplete="off" placeholder={t('newTag')} />
      </label>
      <label>
        <span class="unseen">{t('tagKind')}</span>
        <select ref={group} class="field">
          {tagGroups.map((one) => (
            <option key={one} value={one} selected={one === 'reason'}>
              {tagGroupName(one)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('addField')}</Button>
    </form>
  );
};
