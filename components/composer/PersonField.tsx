import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { composing } from '@/components/composer/keys.ts';
import { latest } from '@/components/composer/latest.ts';
import { SuggestionList } from '@/components/composer/SuggestionList.tsx';
import { t } from '@/components/text.ts';
import type { Named } from '@/utils/store/person-behind.ts';

interface Props {
  card: Card;
  id: string;
}

/**
 * Who is behind the account: the name can be corrected, and somebody known chosen instead, which makes the two one person
 * and can be taken back. Nothing where the page showed no account.
 */
export const PersonField = ({ card, id }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const person = useSignal<Named | null>(null);
  const offered = useSignal<readonly Named[]>([]);
  /** Index in `offered`; −1 while the person's own text stands. */
  const at = useSignal(-1);
  const joined = useSignal(false);
  const show = (found: Named | null): void => {
    person.value = found;
    if (input.current) input.current.value = found?.name ?? '';
  };
  const close = (): void => {
    offered.value = [];
    at.value = -1;
  };
  const ask = useMemo(
    () =>
      latest(
        (typed: string) => card.persons(typed),
        ({ others }) => {
          offered.value = document.activeElement === input.current ? others : [];
          at.value = -1;
        },
      ),
    [card],
  );
  useEffect(() => {
    void card.persons('').then(({ person }) => show(person));
  }, [card]);

  const change = async (said: Parameters<Card['changePerson']>[0], join = false): Promise<void> => {
    close();
    const done = await card.changePerson(said);
    if (!done) return;
    joined.value = join;
    show(done.person);
  };
  const rename = (): void => {
    const name = input.current?.value.trim() ?? '';
    if (name === '') show(person.value);
    else if (name !== person.value?.name) void change({ name });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (composing(event)) return;
    const chosen = offered.value[at.value];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) at.value = ((at.value + 1 + step + offered.value.length + 1) % (offered.value.length + 1)) - 1;
    else if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    else if (chosen) void change({ into: chosen.id }, true);
    else rename();
    event.preventDefault();
  };
  return (
    <div class="person-field">
      <input
        ref={input}
        id={id}
        class="field"
        type="text"
        dir="auto"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offered.value.length > 0}
        aria-controls={list}
        {...(at.value >= 0 ? { 'aria-activedescendant': `${list}-${at.value}` } : {})}
        disabled={person.value === null}
        maxLength={300}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          if (!event.isComposing) ask(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={rename}
      />
      <SuggestionList
        id={list}
        label={t('person')}
        options={offered.value.map(({ id, name }) => ({ key: id, text: name }))}
        at={at.value}
        onChoose={(index) => {
          const chosen = offered.value[index];
          if (chosen) void change({ into: chosen.id }, true);
        }}
      />
      <p class="small second" role="status">
        {joined.value && person.value ? (
          <>
            {t('onePerson', person.value.name)}{' '}
            <button type="button" class="word" onClick={() => void change({ apart: true })}>
              {t('undo')}
            </button>
          </>
        ) : null}
      </p>
    </div>
  );
};
