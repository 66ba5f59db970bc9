import './Forget.css';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { errorText, t } from '@/components/text.ts';
import { countForgetting, type Forgetting, forgetPerson } from '@/utils/store/person-forget.ts';
import type { Known } from '@/utils/store/persons.ts';

/** "Forget this person…": what goes is counted and said first; then it is gone for good. */
export const Forget = ({ person, backHref }: { person: Known; backHref: string }) => {
  const counts = useSignal<Forgetting | null>(null);
  const ask = async () => {
    counts.value = await countForgetting(person.id);
  };
  return (
    <>
      <Button kind="plain" onClick={() => void ask()}>
        {t('forgetPerson')}
      </Button>
      {counts.value ? <Confirm person={person} counts={counts.value} backHref={backHref} onClose={() => (counts.value = null)} /> : null}
    </>
  );
};

interface Props {
  person: Known;
  counts: Forgetting;
  backHref: string;
  onClose: () => void;
}

const Confirm = ({ person, counts, backHref, onClose }: Props) => {
  const { notices } = useListing();
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => box.current?.showModal(), []);
  const busy = useSignal(false);
  const forget = async () => {
    const from = location.hash;
    busy.value = true;
    const done = await forgetPerson(person.id);
    box.current?.close();
    if (!done.ok) return notices.tell(errorText(done.code));
    // All of the brand was looked through: whoever went on meanwhile stays where they are.
    if (location.hash === from) location.hash = backHref;
    notices.tell(t('forgotten', done.value.length, person.name));
  };
  return (
    <dialog ref={box} class="forget" aria-labelledby="forget" onClose={onClose}>
      <h2 class="head" id="forget">
        {t('forgetQuestion', person.name)}
      </h2>
      <ul>
        <li>{t('forgetKept', counts.kept)}</li>
        {counts.inTrash > 0 ? <li>{t('forgetTrash', counts.inTrash)}</li> : null}
        <li>{t('forgetAccounts', counts.accounts)}</li>
        {counts.numbers > 0 ? <li>{t('forgetNumbers', counts.numbers)}</li> : null}
      </ul>
      <p class="second">{t('forgetForGood')}</p>
      <div class="forget-acts">
        <Button kind="plain" onClick={() => box.current?.close()}>
          {t('cancel')}
        </Button>
        <Button kind="primary" disabled={busy.value} onClick={() => void forget()}>
          {t('forgetNow')}
        </Button>
      </div>
    </dialog>
  );
};
