import '@/components/people/Forget.css';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { t } from '@/components/text.ts';
import { eraseForGood } from '@/components/trash/trash-acts.ts';

/** Deletes for good what is chosen in the trash, once it was counted and said. */
export const Erase = ({ ids }: { ids: readonly string[] }) => {
  const asking = useSignal(false);
  return (
    <>
      <Button kind="plain" onClick={() => (asking.value = true)}>
        {t('eraseForGood')}
      </Button>
      {asking.value ? <Ask ids={ids} onClose={() => (asking.value = false)} /> : null}
    </>
  );
};

const Ask = ({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) => {
  const listing = useListing();
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => box.current?.showModal(), []);
  const go = async () => {
    box.current?.close();
    await eraseForGood(listing, ids);
  };
  return (
    <dialog ref={box} class="forget" aria-labelledby="erase" onClose={onClose}>
      <h2 class="head" id="erase">
        {t('eraseQuestion', ids.length)}
      </h2>
      <p class="second">{t('eraseWhat')}</p>
      <div class="forget-acts">
        <Button kind="plain" onClick={() => box.current?.close()}>
          {t('cancel')}
        </Button>
        <Button kind="primary" onClick={() => void go()}>
          {t('eraseForGood')}
        </Button>
      </div>
    </dialog>
  );
};
