import './SplitBar.css';
import { FEW, type Stacked, split } from '@/components/charts/split.ts';
import { t } from '@/components/text.ts';
import type { BySentiment } from '@/utils/insight/sentiment.ts';

interface Props {
  of: BySentiment;
  /** What all bars of the table reach, so that they share one scale and one zero line. */
  scale: { below: number; above: number };
  /** For the ear: "price". */
  name: string;
  hrefOf: (sentiment: Stacked) => string;
}

const HEIGHT = 12;

/** One row's sentiments on a line: negative before zero, neutral on it, mixed and positive after it. Each opens its mentions. */
export const SplitBar = ({ of, scale, name, hrefOf }: Props) => {
  const whole = scale.below + scale.above;
  const at = (value: number): number => ((value + scale.below) / whole) * 100;
  return (
    <svg class="split-bar" height={HEIGHT + 8} role="group" aria-label={t('sentimentOf', name)}>
      <line class="zero" x1={`${at(0)}%`} x2={`${at(0)}%`} y1="0" y2={HEIGHT + 8} />
      {split(of).map(({ sentiment, count, from, to }) => (
        <a key={sentiment} href={hrefOf(sentiment)} aria-label={t('markName', name, t(`sentiment_${sentiment}`), String(count))}>
          <title>{t('markName', name, t(`sentiment_${sentiment}`), String(count))}</title>
          <rect
            class={`mark mark-${sentiment}${count < FEW ? ' mark-few' : ''}`}
            x={`${at(from)}%`}
            width={`${at(to) - at(from)}%`}
            y="4"
            height={HEIGHT}
          />
        </a>
      ))}
    </svg>
  );
};
