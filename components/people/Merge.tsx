import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Popover } from '@/components/controls/Popover.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { errorText, number, t } from '@/components/text.ts';
import { fold } from '@/utils/domain/fold.ts';
import { mergePersons, unmergePersons } from '@/utils/store/person-merge.ts';
import { type Known, personsOf } from '@/utils/store/persons.ts';

const LOOKED_AT = 2_000;
const SHOWN = 8;

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
  const all = useSignal<readonly Known[]>([]);
  useEffect(() => {
    void personsOf(person.brandId, LOOKED_AT).then((found) => {
      all.value = found;
    });
  }, [person.brandId]);
  const wanted = fold(words.value.trim());
  const others = all.value.filter(({ id, name }) => id !== person.id && fold(name).includes(wanted)).slice(0, SHOWN);
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
