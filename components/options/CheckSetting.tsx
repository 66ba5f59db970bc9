import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button.tsx';
import { errorText, number, t } from '@/components/text.ts';
import { check } from '@/utils/store/check.ts';
import type { Mended } from '@/utils/store/check-counts.ts';

const said = ({ damaged, ...mended }: Mended): string => {
  const count = Object.values(mended).reduce((sum, one) => sum + one, 0);
  const state = count === 0 ? t('check_fine') : t('check_mended', number(count));
  return damaged === 0 ? state : `${state} ${t('check_damaged', number(damaged))}`;
};

/** Compares what is counted and searched with what is kept, and says what it put right. Leaving the page ends it. */
export const CheckSetting = () => {
  const state = useSignal('');
  const busy = useSignal(false);
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const run = async () => {
    busy.value = true;
    const done = await check((rows) => {
      state.value = t('check_running', number(rows));
    }, leaving.current.signal);
    busy.value = false;
    if (!done.ok) state.value = errorText(done.code);
    else if (done.value) state.value = said(done.value);
  };
  return (
    <>
      <p class="second">{t('check_about')}</p>
      <Button disabled={busy.value} onClick={() => void run()}>
        {t('check')}
      </Button>
      <p role="status">{state.value}</p>
    </>
  );
};
