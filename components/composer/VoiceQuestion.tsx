import type { Card } from '@/components/composer/card.ts';
import { t } from '@/components/text.ts';
import { voices } from '@/utils/domain/interaction.ts';

/** At first sight of an account that is likely ours. */
export const VoiceQuestion = ({ card }: { card: Card }) => {
  if (!card.view.value.askVoice) return null;
  return (
    <fieldset class="voice">
      <legend class="unseen">{t('voice_question')}</legend>
      {voices.map((voice) => (
        <button key={voice} type="button" onClick={() => void card.voice(voice)}>
          {t(`voice_${voice}`)}
        </button>
      ))}
    </fieldset>
  );
};
