import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Popover } from '@/components/controls/Popover.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { errorText, number, t } from '@/components/text.ts';
import { personsNamed } from '@/utils/store/person-behind.ts';
import { mergePersons, unmergePersons } from '@/utils/store/person-merge.ts';
import { type Known, personOf, personsOf } from '@/utils/store/persons.ts';

const SHOWN = 8;

/** Whose name or handle begins as typed; nothing typed, who was kept most. */
const othersThan = async ({ id, brandId }: Known, typed: string): Promise<Known[]> => {
  if (typed === '') return (await personsOf(brandId, SHOWN + 1)).filter((one) => one.id !== id).slice(0, SHOWN);
  const found = await Promise.all((await personsNamed(brandId, typed, id, SHOWN)).map((one) => personOf(one.id)));
  return found.flatMap((one) => one?.person ?? []);
};

/** Says that two of the list are one human; undone in one step. */
export const Merge = ({ person }: { person: Known }) => {
  const { notices } = useListing();
  const merge = async (other: Known, close: () => void) => {
    close();
    const done = await mergePersons(person.id, [other.id]);
    if (!done.ok) return notices.tell(errorText(done.code));
    notices.tell(t('mergeDone', other.name, person.name), async () => {
      const back = await unmergePersons(done.value);
      if (!back.ok) notices.tell(errorText(back.code));
    });
  };
  return (
    <Popover name={t('mergeWith')} kind="dialog" up start>
      {(close) => <Others person={person} onPick={(other) => void merge(other, close)} />}
    </Popover>
  );
};

const Others = ({ person, onPick }: { person: Known; onPick: (other: Known) => void }) => {
  const words = useSignal('');
  const found = useSignal<readonly Known[]>([]);
  const typed = words.value.trim();
  useEffect(() => {
    const gone = new AbortController();
    void othersThan(person, typed).then((known) => {
      if (!gone.signal.aborted) found.value = known;
    });
    return () => gone.abort();
  }, [person.id, typed]);
  const others = found.value;
  return (
    <div class="merge">
      <label>
        <span class="small second">{t('mergeWho', person.name)}</span>
        <input
          class="field"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => {
            words.value = currentTarget.value;
          }}
        />
      </label>
      {others.length === 0 ? <p class="small hint">{t('noPerson', words.value.trim())}</p> : null}
      {others.map((other) => (
        <button key={other.id} type="button" class="choice" onClick={() => onPick(other)}>
          <bdi>{other.name || t('noAuthor')}</bdi>
          <span class="number hint">{number(other.listening + other.performance)}</span>
        </button>
      ))}
    </div>
  );
};
