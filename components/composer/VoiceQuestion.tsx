import type { Card } from '@/components/composer/card.ts';
import { tagFieldOf } from '@/components/composer/tag-field-of.ts';
import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';
import { type Voice, voices } from '@/utils/domain/interaction.ts';

/** At first sight of an account that is likely ours; then what was said, which can be taken back. */
export const VoiceQuestion = ({ card }: { card: Card }) => {
  const said = card.said.value;
  const { author } = card.kept.value.post;
  /** What was pressed is gone then: the keys go on in the tag field. */
  const say = async (voice: Voice | null, pressed: HTMLElement): Promise<void> => {
    const field = tagFieldOf(pressed);
    await card.voice(voice);
    field?.focus();
  };
  if (said) {
    return (
      <div role="status">
        <p class="sentence">
          <span>{t(`voiceSaid_${said}`, author.name ?? author.handle ?? t('someone'))}</span>
          <Button kind="plain" onClick={({ currentTarget }) => void say(null, currentTarget)}>
            {t('undo')}
          </Button>
        </p>
      </div>
    );
  }
  if (!card.view.value.askVoice) return null;
  return (
    <fieldset class="voice">
      <legend class="unseen">{t('voice_question')}</legend>
      {voices.map((voice) => (
        <button key={voice} type="button" onClick={({ currentTarget }) => void say(voice, currentTarget)}>
          {t(`voice_${voice}`)}
        </button>
      ))}
    </fieldset>
  );
};
