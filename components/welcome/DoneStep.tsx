import { t } from '@/components/text.ts';
import { keepKey, SUGGESTED } from '@/components/welcome/keep-key.ts';
import { Step } from '@/components/welcome/Step.tsx';

export const DoneStep = () => (
  <Step name="done">
    <p>{keepKey.value === '' ? t('welcome_doneHowButton') : t('welcome_doneHow', keepKey.value ?? SUGGESTED)}</p>
    <p class="small second">{t('welcome_practiceGoes')}</p>
  </Step>
);
