import './welcome.css';
import { Fold } from '@/components/controls/Fold.tsx';
import { t } from '@/components/text.ts';
import { BrandStep } from '@/components/welcome/BrandStep.tsx';
import { DoneStep } from '@/components/welcome/DoneStep.tsx';
import { KeepStep } from '@/components/welcome/KeepStep.tsx';
import { keepKey, SUGGESTED } from '@/components/welcome/keep-key.ts';
import { PinStep } from '@/components/welcome/PinStep.tsx';
import { PracticeThread } from '@/components/welcome/PracticeThread.tsx';
import { SitesStep } from '@/components/welcome/SitesStep.tsx';

interface Props {
  saveBrand: (name: string, watched: readonly string[]) => Promise<string | null>;
  turnOn: (origins: string[]) => Promise<boolean>;
}

/** The first three minutes, on one screen: what to do at the start side, the thread to do it on beside it. */
export const Welcome = ({ saveBrand, turnOn }: Props) => (
  <div class="welcome">
    <nav class="guide" aria-label={t('welcome_guide')}>
      <header>
        <p class="welcome-name name">
          <Fold /> Earshot
        </p>
        <h1>{t('headline')}</h1>
        <p class="welcome-sentence">{t('sentence', keepKey.value || SUGGESTED)}</p>
      </header>
      <KeepStep />
      <BrandStep save={saveBrand} />
      <SitesStep turnOn={turnOn} />
      <PinStep />
      <DoneStep />
    </nav>
    <PracticeThread />
  </div>
);
