import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';
import { chooseKey, keepKey, SUGGESTED } from '@/components/welcome/keep-key.ts';
import { Step } from '@/components/welcome/Step.tsx';

/** The main act, on the thread beside: with the real key, or the button that comes to the pointer. */
export const KeepStep = () => {
  const key = keepKey.value ?? SUGGESTED;
  return (
    <Step name="keep">
      {key ? (
        <p>
          {t('welcome_keepHow')} <kbd>{key}</kbd> {t('welcome_keepOr')}
        </p>
      ) : (
        <>
          <p role="status" class="notice">
            {t('keyTaken', SUGGESTED)} <Button onClick={() => void chooseKey()}>{t('choose')}</Button>
          </p>
          <p>{t('welcome_keepByButton')}</p>
        </>
      )}
    </Step>
  );
};
