import { useRef } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';
import { type Voice, voices } from '@/utils/domain/interaction.ts';

/** At first sight of an account that is likely ours; then what was said, which can be taken back. */
export const VoiceQuestion = ({ card }: { card: Card }) => {
  const said = card.said.value;
  const { author } = card.kept.value.post;
  const box = useRef<HTMLElement>(null);
  /** What was pressed is gone then: the keys go on in the tag field. */
  const say = async (voice: Voice | null): Promise<void> => {
    const around = box.current?.closest('.card');
    await card.voice(voice);
    around?.querySelector<HTMLElement>('.tags-box input')?.focus();
  };
  if (said) {
    return (
      <div role="status">
        <p class="sentence" ref={box}>
          <span>{t(`voiceSaid_${said}`, author.name ?? author.handle ?? t('someone'))}</span>
          <Button kind="plain" onClick={() => void say(null)}>
            {t('undo')}
          </Button>
        </p>
      </div>
    );
  }
  if (!card.view.value.askVoice) return null;
  return (
    <fieldset class="voice" ref={box}>
      <legend class="unseen">{t('voice_question')}</legend>
      {voices.map((voice) => (
        <button key={voice} type="button" onClick={() => void say(voice)}>
          {t(`voice_${voice}`)}
        </button>
      ))}
    </fieldset>
  );
};
