import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { tagFieldOf } from '@/components/composer/tag-field-of.ts';
import { t } from '@/components/text.ts';
import { postTime } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import { type Pointed, pointStepOf } from '@/utils/domain/pointing.ts';
import type { FieldName } from '@/utils/domain/post.ts';

/** While the person points at a field in the page. */
export const Showing = ({ card }: { card: Card }) => {
  const field = card.show.field.value;
  return field ? <Keys key={field} card={card} field={field} /> : null;
};

/** The keys are pressed here, where no page hears them; a screen reader hands them on because of the role. */
const Keys = ({ card, field }: { card: Card; field: FieldName }) => {
  const keys = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = keys;
    const back = tagFieldOf(current);
    current?.focus();
    return () => {
      if (current?.parentElement?.matches(':focus-within')) back?.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = pointStepOf(event);
    if (!step) return;
    event.preventDefault();
    card.show.step(step);
  };
  return (
    <div class="showing">
      <div class="sentence">
        <div
          ref={keys}
          class="showing-keys"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys
          tabIndex={0}
          aria-label={t(`pointAt_${field}`)}
          aria-describedby="showing-how"
          onKeyDown={onKeyDown}
        >
          <span>{t(`pointAt_${field}`)}</span>
          <span id="showing-how" class="second">
            {t('pointKeys')}
          </span>
        </div>
        <button type="button" class="word" onClick={() => card.show.stop()}>
          {t('stopShowing')}
        </button>
      </div>
      <p class="showing-pointed small" role="status">
        {said(card.show.pointed.value, field)}
      </p>
    </div>
  );
};

/** "Link: “Ottilie Marsh”, 3 of 12" */
const said = (pointed: Pointed | 'nothing' | null, field: FieldName): string => {
  if (pointed === null) return '';
  if (pointed === 'nothing') return t('pointed_nothing');
  const { kind, words, reads, place, of } = pointed;
  const named = words ? t('pointed', t(`kind_${kind}`), words) : t(`kind_${kind}`);
  return t('pointed_place', reads === null ? named : t('pointed_reads', named, read(reads, field)), place, of);
};

/** A date as the card shows it. */
const read = (reads: string, field: FieldName): string =>
  (field === 'postedAt' ? postTime({ at: reads, raw: '', source: 'text', approximate: false }, now())?.full : null) ?? reads;
