import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { MoreRows } from '@/components/composer/More.tsx';
import { Button } from '@/components/controls/Button.tsx';
import { Segments } from '@/components/controls/Segments.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { PassedOn } from '@/components/notebook/PassedOn.tsx';
import { t } from '@/components/text.ts';
import { type Voice, voices } from '@/utils/domain/interaction.ts';
import { accountOf } from '@/utils/store/accounts.ts';

/** What is seldom needed, and what was passed on to whom. Opened by itself where something stands in it. */
export const OurMore = ({ card }: { card: Card }) => {
  const { passedOn, due, activity } = card.kept.value;
  const open = useSignal(due !== null || activity !== null);
  return (
    <div class="our-more">
      {passedOn.length > 0 ? <PassedOn kept={card.kept.value} /> : null}
      {open.value ? (
        <>
          <MoreRows card={card} />
          <VoiceOf card={card} />
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

/** Whose account the author's is; what was kept of it before follows. */
const VoiceOf = ({ card }: { card: Card }) => {
  const { account } = card.kept.value;
  const { notices } = useListing();
  const voice = useSignal<Voice | null>(null);
  useEffect(() => {
    if (account) {
      void accountOf(account).then((known) => {
        voice.value = known?.voice ?? null;
      });
    }
  }, [account]);
  if (account === null) return null;
  return (
    <Segments
      legend={t('voice_question')}
      options={voices.map((value) => ({ value, text: t(`voice_${value}`) }))}
      value={voice.value}
      onChoose={(value) => {
        const before = voice.value;
        const say = async (one: Voice | null) => {
          voice.value = one;
          await card.voice(one);
        };
        void say(value);
        notices.tell(t('voiceNow', t(`voice_${value}`)), () => say(before));
      }}
    />
  );
};
