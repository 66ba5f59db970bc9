import './SentimentColumns.css';
import { FEW, reach, type Stacked, split, stacked } from '@/components/charts/split.ts';
import { SentimentGlyph } from '@/components/controls/SentimentGlyph.tsx';
import { number, t } from '@/components/text.ts';
import type { BySentiment } from '@/utils/insight/sentiment.ts';

export interface ChartColumn {
  key: string;
  /** Under the column: "Mon 16". */
  short: string;
  /** For the ear and the table: "Monday 16 November". */
  name: string;
  sentiments: BySentiment;
}

interface Props {
  columns: readonly ChartColumn[];
  hrefOf: (column: string, sentiment: Stacked) => string;
  caption: string;
}

const HEIGHT = 160;
/** One mention is never taller: two are no tower. */
const TALLEST = 20;
/** Room above the columns for their numbers. */
const HEAD = 18;
const WIDE = 0.62;
/** More labels than these under a chart run into each other. */
const LABELS = 14;
const SUMS = 31;

/** Sentiment over time around a zero line. Each piece opens its mentions; below stands the same as a table. */
export const SentimentColumns = ({ columns, hrefOf, caption }: Props) => {
  const scale = reach(columns.map(({ sentiments }) => sentiments));
  const unit = Math.min(TALLEST, HEIGHT / (scale.below + scale.above));
  const zero = HEAD + scale.above * unit;
  const height = HEAD + (scale.above + scale.below) * unit + 2;
  const each = 100 / Math.max(1, columns.length);
  const every = Math.ceil(columns.length / LABELS);
  return (
    <figure class="columns">
      <div class="columns-plot">
        <svg height={height} role="group" aria-label={caption}>
          <line class="zero" x1="0" x2="100%" y1={zero} y2={zero} />
          {columns.map(({ key, name, sentiments }, index) => {
            const pieces = split(sentiments);
            const sum = pieces.reduce((all, { count }) => all + count, 0);
            const top = Math.max(0, ...pieces.map(({ to }) => to));
            return (
              <g key={key}>
                {pieces.map(({ sentiment, count, from, to }) => (
                  <a
                    key={sentiment}
                    href={hrefOf(key, sentiment)}
                    aria-label={t('markName', name, t(`sentiment_${sentiment}`), String(count))}
                  >
                    <title>{t('markName', name, t(`sentiment_${sentiment}`), String(count))}</title>
                    <rect
                      class={`mark mark-${sentiment}${count < FEW ? ' mark-few' : ''}`}
                      x={`${(index + (1 - WIDE) / 2) * each}%`}
                      width={`${WIDE * each}%`}
                      y={zero - to * unit + 0.5}
                      height={Math.max(1, (to - from) * unit - 1)}
                    />
                  </a>
                ))}
                {sum > 0 && columns.length <= SUMS ? (
                  <text class="columns-sum" x={`${(index + 0.5) * each}%`} y={zero - top * unit - 5} text-anchor="middle">
                    {number(sum)}
                  </text>
                ) : null}
              </g>
            );
          })}
        </svg>
        <div
          class="columns-days small hint"
          aria-hidden="true"
          style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}
        >
          {columns.map(({ key, short }, index) => (
            <span key={key}>{index % every === 0 ? short : ''}</span>
          ))}
        </div>
      </div>
      <ul class="columns-series small" aria-hidden="true">
        {stacked.toReversed().map((sentiment) => (
          <li key={sentiment} class={`columns-${sentiment}`}>
            <svg width="12" height="12" aria-hidden="true">
              <rect class={`mark mark-${sentiment}`} x="0.5" y="0.5" width="11" height="11" />
            </svg>
            {t(`sentiment_${sentiment}`)}
            <SentimentGlyph value={sentiment} silent />
          </li>
        ))}
      </ul>
      <Table columns={columns} caption={caption} />
    </figure>
  );
};

const Table = ({ columns, caption }: Pick<Props, 'columns' | 'caption'>) => (
  <details class="columns-table">
    <summary class="small">{t('asTable')}</summary>
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <td />
          {stacked.toReversed().map((sentiment) => (
            <th key={sentiment} scope="col">
              {t(`sentiment_${sentiment}`)}
            </th>
          ))}
          <th scope="col">{t('sentiment_unset')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ key, name, sentiments }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {stacked.toReversed().map((sentiment) => (
              <td key={sentiment}>{number(sentiments[sentiment].length)}</td>
            ))}
            <td>{number(sentiments.unset.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
