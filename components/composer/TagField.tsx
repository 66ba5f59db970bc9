import './tags.css';
import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { type Act, actOf, composing } from '@/components/composer/keys.ts';
import { latest } from '@/components/composer/latest.ts';
import { SuggestionList } from '@/components/composer/SuggestionList.tsx';
import { TagChip, tagText } from '@/components/composer/TagChip.tsx';
import { groupWords, hasBreak, parseTags, sameTag, splitGroup, withTags } from '@/components/composer/tag-input.ts';
import { t } from '@/components/text.ts';
import { type Tag, type TagGroup, tagGroups } from '@/utils/domain/interaction.ts';

interface Props {
  card: Card;
  /** Only this group's tags, typed without its word; null: all tags. */
  group: TagGroup | null;
  label: string;
  focused?: boolean;
  /** Signs and Enter in the empty field. */
  onKey?: (act: Act) => void;
}

const words = (() => {
  let known: ReturnType<typeof groupWords> | null = null;
  return () => {
    known ??= groupWords(Object.fromEntries(tagGroups.filter((group) => group !== 'free').map((group) => [group, t(`group_${group}`)])));
    return known;
  };
})();

/** Tags as they are typed: a comma, Enter or leaving the field adds; a combobox over the tags used before. */
export const TagField = ({ card, group, label, focused = false, onKey }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const offered = useSignal<Tag[]>([]);
  /** Index in `offered`; −1 while the person's own text stands. */
  const at = useSignal(-1);
  const { tags } = card.kept.value;
  const shown = group ? tags.filter((tag) => tag.group === group) : tags;

  const ask = useMemo(
    () =>
      latest(
        ({ group: inGroup, prefix }: { group: TagGroup | null; prefix: string }) => card.suggest(inGroup, prefix),
        (found) => {
          const known = card.kept.value.tags;
          offered.value =
            document.activeElement === input.current
              ? found.filter((tag) => !known.some((tagged) => sameTag(tagged, tag))).slice(0, 5)
              : [];
          at.value = -1;
        },
      ),
    [card, offered, at],
  );
  useLayoutEffect(() => {
    if (!focused) return;
    const take = (): void => {
      if (!document.activeElement || document.activeElement === document.body) input.current?.focus();
    };
    input.current?.focus();
    window.addEventListener('focus', take);
    return () => window.removeEventListener('focus', take);
  }, [focused]);

  const read = (text: string): Tag[] => parseTags(text, words()).map((tag) => (group && tag.group === 'free' ? { ...tag, group } : tag));
  const close = (): void => {
    offered.value = [];
    at.value = -1;
  };
  const add = (added: readonly Tag[], rest = ''): void => {
    if (added.length > 0) card.edit({ tags: withTags(card.kept.value.tags, added) });
    if (input.current) input.current.value = rest;
    close();
  };
  const remove = (tag: Tag): void => {
    card.edit({ tags: card.kept.value.tags.filter((known) => !sameTag(known, tag)) });
    input.current?.focus();
  };
  const suggest = (text: string): void => {
    const { group: typed, name } = splitGroup(text, words());
    ask({ group: group ?? (typed === 'free' ? null : typed), prefix: name });
  };
  const onInput = (event: InputEvent): void => {
    const text = input.current?.value ?? '';
    if (event.isComposing) return;
    if (hasBreak(text)) add(read(text));
    else if (text.trim() === '') close();
    else suggest(text);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const field = input.current;
    if (!field || !hasBreak(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = field;
    add(read(value.slice(0, selectionStart ?? value.length) + pasted + value.slice(selectionEnd ?? value.length)));
  };
  const step = (by: 1 | -1): void => {
    if (offered.value.length === 0) suggest(input.current?.value ?? '');
    else at.value = ((at.value + 1 + by + offered.value.length + 1) % (offered.value.length + 1)) - 1;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const text = input.current?.value ?? '';
    const chosen = offered.value[at.value];
    const act = text === '' && !chosen ? actOf(event) : null;
    if (composing(event) || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    if (act && onKey) onKey(act);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') add(chosen ? [chosen] : read(text), chosen || read(text).length > 0 ? '' : text);
    else if (event.key === 'Backspace' && text === '' && shown.length > 0) removeLast();
    else return;
    event.preventDefault();
  };
  const removeLast = (): void => {
    const last = shown.at(-1);
    if (last) remove(last);
  };

  return (
    <div class="tags">
      <div class="tags-box">
        {shown.map((tag) => (
          <TagChip key={`${tag.group}:${tag.name}`} tag={tag} plain={group !== null} onRemove={() => remove(tag)} />
        ))}
        <input
          ref={input}
          type="text"
          dir="auto"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={offered.value.length > 0}
          aria-controls={list}
          {...(at.value >= 0 ? { 'aria-activedescendant': `${list}-${at.value}` } : {})}
          placeholder={shown.length === 0 && group === null ? t(card.isOwn.value ? 'tagsHintOwn' : 'tagsHint') : ''}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={2_000}
          onInput={onInput}
          onCompositionEnd={() => suggest(input.current?.value ?? '')}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          onBlur={() => add(read(input.current?.value ?? ''))}
        />
      </div>
      <SuggestionList
        id={list}
        label={label}
        options={offered.value.map((tag) => ({ key: `${tag.group}:${tag.name}`, text: tagText(tag) }))}
        at={at.value}
        onChoose={(index) => add(offered.value.slice(index, index + 1))}
      />
    </div>
  );
};
