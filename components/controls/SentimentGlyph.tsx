import './SentimentGlyph.css';
import { t } from '@/components/text.ts';
import type { Sentiment } from '@/utils/domain/interaction.ts';

/** How the voice moves, in a box of 16 × 12. */
const paths: Record<Sentiment, string> = {
  positive: 'M2 10C6 10 9 3 14 2',
  neutral: 'M2 6H14',
  negative: 'M2 2C7 3 10 10 14 10',
  mixed: 'M2 7C4 0 7 0 8 6S12 12 14 5',
};

/** "Positive", "Negative, suggested", "No sentiment". */
export const sentimentName = (value: Sentiment | null, suggested = false): string => {
  if (!value) return t('sentiment_unset');
  return suggested ? t('suggested', t(`sentiment_${value}`)) : t(`sentiment_${value}`);
};

interface Props {
  value: Sentiment | null;
  /** Dashed: the machine's guess, which nobody has said. */
  suggested?: boolean;
  /** Beside its word the glyph is silent. */
  silent?: boolean;
}

export const SentimentGlyph = ({ value, suggested = false, silent = false }: Props) => (
  <svg
    class={`sentiment sentiment-${value ?? 'unset'}`}
    viewBox="0 0 16 12"
    role="img"
    aria-hidden={silent}
    aria-label={sentimentName(value, suggested)}
  >
    {value ? (
      <path d={paths[value]} {...(suggested ? { 'stroke-dasharray': '2 2', 'stroke-linecap': 'butt' } : {})} />
    ) : (
      [3, 8, 13].map((x) => <circle key={x} cx={x} cy="6" r="1" />)
    )}
  </svg>
);
