import { useSignal } from '@preact/signals';
import type { Card } from '@/components/composer/card.ts';
import { PassOn } from '@/components/composer/PassOn.tsx';
import { Icon } from '@/components/controls/Icon.tsx';
import { StatusSign } from '@/components/controls/StatusSign.tsx';
import { t } from '@/components/text.ts';

/** Needs reply, Win, Pass on; a post that waited when it was kept again can be said to be answered here. */
export const StatusRow = ({ card }: { card: Card }) => {
  const passing = useSignal(false);
  const { status, win, passedOn } = card.kept.value;
  const waited = useSignal(card.view.value.state === 'again' && status === 'needs-reply').value;
  const waits = status === 'needs-reply' && !card.inPage;
  return (
    <>
      <div class="statuses">
        <button
          type="button"
          class="toggle"
          aria-pressed={status === 'needs-reply'}
          aria-keyshortcuts="?"
          onClick={() => card.act({ does: 'needs-reply' })}
        >
          <Icon name="reply" />
          {t('status_needs')} <kbd>?</kbd>
        </button>
        {waited || waits || status === 'replied' ? (
          <button
            type="button"
            class="toggle"
            aria-pressed={status === 'replied'}
            onClick={() => card.edit({ status: status === 'replied' ? 'needs-reply' : 'replied' })}
          >
            <StatusSign status="replied" silent />
            {t('status_replied')}
          </button>
        ) : null}
        <button type="button" class="toggle toggle-win" aria-pressed={win} aria-keyshortcuts="!" onClick={() => card.act({ does: 'win' })}>
          <Icon name="star" filled={win} />
          {t('win')} <kbd>!</kbd>
        </button>
        <button
          type="button"
          class="toggle"
          aria-expanded={passing.value}
          onClick={() => {
            passing.value = !passing.value;
          }}
        >
          <Icon name="passOn" />
          {passedOn.length > 0 ? t('passedOnTimes', passedOn.length) : t('passOn')}
        </button>
      </div>
      {passing.value ? <PassOn card={card} /> : null}
    </>
  );
};
