import type { Card } from '@/components/composer/card.ts';
import { Button } from '@/components/controls/Button.tsx';
import { errorText, t } from '@/components/text.ts';
import { dayText } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';

/** What the person has to know: what failed and what to do, or that this was kept before. */
export const Sentences = ({ card }: { card: Card }) => {
  const saving = card.saving.value;
  const code = saving.kind === 'stopped' ? saving.code : card.refused.value;
  return (
    <>
      <div role="alert">
        {code ? (
          <p class="sentence sentence-bad">
            <span>{errorText(code)}</span>
            {code === 'updated' ? null : <Button onClick={() => void card.tryAgain()}>{t('tryAgain')}</Button>}
          </p>
        ) : null}
      </div>
      <div role="status">
        {saving.kind === 'waiting' ? (
          <p class="sentence">{waiting(saving.code)}</p>
        ) : card.show.learned.value ? (
          <Learned card={card} />
        ) : (
          <Again card={card} />
        )}
      </div>
    </>
  );
};

/** Why it isn't saved yet, where that helps; a worker that is gone comes back by itself. */
const waiting = (code: string): string => (code === 'slow' || code === 'blocked' ? errorText(code) : t('savingLate'));

const Learned = ({ card }: { card: Card }) => <p class="sentence">{t('learned', card.kept.value.post.siteName)}</p>;

const Again = ({ card }: { card: Card }) => {
  const { state, before, restored, interaction } = card.view.value;
  if (state !== 'again' || before === null) return null;
  if (restored) return <p class="sentence">{t('keptBeforeTrash', t('onDay', dayText(before, now())))}</p>;
  const numbers = Object.keys(interaction.post.metrics).length > 0;
  return <p class="sentence">{t(numbers ? 'keptBefore' : 'keptBeforeNoNumbers', t('onDay', dayText(before, now())))}</p>;
};
