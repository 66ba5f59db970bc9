import { useSignal } from '@preact/signals';
import type { Card } from '@/components/composer/card.ts';
import { MoreRows } from '@/components/composer/More.tsx';
import { Button } from '@/components/controls/Button.tsx';
import { t } from '@/components/text.ts';
import { dayText } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import { voices } from '@/utils/domain/interaction.ts';

/** What is seldom needed, and what was passed on to whom. Opened by itself where something stands in it. */
export const OurMore = ({ card }: { card: Card }) => {
  const { passedOn, due, activity } = card.kept.value;
  const open = useSignal(due !== null || activity !== null);
  return (
    <div class="our-more">
      {passedOn.length > 0 ? (
        <ul class="small second">
          {passedOn.map((one) => (
            <li key={`${one.at} ${one.to}`}>{t('passedOnTo', one.to, dayText(one.at, now()))}</li>
          ))}
        </ul>
      ) : null}
      {open.value ? (
        <>
          <MoreRows card={card} />
          <Voice card={card} />
        </>
      ) : (
        <Button
          kind="plain"
          aria-expanded={false}
          onClick={() => {
            open.value = true;
          }}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
};

const Voice = ({ card }: { card: Card }) =>
  card.kept.value.account === null ? null : (
    <fieldset class="voice">
      <legend class="unseen">{t('voice_question')}</legend>
      {voices.map((voice) => (
        <button key={voice} type="button" onClick={() => void card.voice(voice)}>
          {t(`voice_${voice}`)}
        </button>
      ))}
    </fieldset>
  );
