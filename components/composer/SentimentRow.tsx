import './rows.css';
import type { Card } from '@/components/composer/card.ts';
import { SentimentGlyph, sentimentName } from '@/components/controls/SentimentGlyph.tsx';
import { t } from '@/components/text.ts';
import { type Sentiment, sentiments } from '@/utils/domain/interaction.ts';

const signs: Record<Sentiment, string> = { positive: '+', neutral: '=', negative: '-', mixed: '*' };
/** The sign as it is printed: a true minus. */
const printed = (sign: string): string => (sign === '-' ? '−' : sign);

/** Four buttons, one pressed or none; a suggestion is dashed and nobody's word yet. Pressed again, it is taken back. */
export const SentimentRow = ({ card }: { card: Card }) => {
  const { sentiment, sentimentSuggested } = card.kept.value;
  return (
    <>
      <fieldset class="sentiments">
        <legend class="unseen">{t('sentiment')}</legend>
        {sentiments.map((value) => {
          const suggested = sentiment === null && sentimentSuggested === value;
          return (
            <button
              key={value}
              type="button"
              class={`sentiment-button sentiment-button-${value}`}
              aria-pressed={sentiment === value}
              aria-keyshortcuts={signs[value]}
              aria-label={sentimentName(value, suggested)}
              onClick={() => card.act({ does: 'sentiment', sentiment: value })}
            >
              <SentimentGlyph value={value} suggested={suggested} silent />
              <span>{t(`sentiment_${value}`)}</span>
              <kbd>{printed(signs[value])}</kbd>
            </button>
          );
        })}
      </fieldset>
      {sentiment === null && sentimentSuggested ? (
        <p class="small hint sentiment-suggested">{sentimentName(sentimentSuggested, true)}</p>
      ) : null}
    </>
  );
};
