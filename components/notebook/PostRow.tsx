import './PostRow.css';
import { useListing } from '@/components/notebook/listing-context.ts';
import { Marked } from '@/components/notebook/Marked.tsx';
import { PostTime } from '@/components/notebook/PostTime.tsx';
import { RowFrame } from '@/components/notebook/RowFrame.tsx';
import { changeText, countOf, type Figure, figures, formatName, quoteOf } from '@/components/notebook/said.ts';
import { shortNumber, t } from '@/components/text.ts';
import { ago, fullTime, when } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import type { Snapshot } from '@/utils/domain/interaction.ts';
import type { Row } from '@/utils/store/types.ts';

/** The names over the four columns, once for the whole list. */
export const PostColumns = () => (
  <div class="post-columns small hint" aria-hidden="true">
    <span />
    {figures.map((figure) => (
      <span key={figure.name}>{t(figure.key)}</span>
    ))}
  </div>
);

/** One of our own posts: 72 high, one line of it, four numbers over their change; its reactions fold out below. */
export const PostRow = ({ row, index }: { row: Row; index: number }) => {
  const listing = useListing();
  const unfolded = listing.unfolded.value.has(row.id);
  const before = listing.befores.of(row);
  return (
    <RowFrame row={row} index={index} class="post">
      <p class="post-quote quote" dir="auto">
        <Marked text={quoteOf(row).slice(0, 200)} words={listing.view.value.words} />
      </p>
      <div class="post-side">
        {row.reactions > 0 ? (
          <button
            type="button"
            class="post-fold"
            aria-expanded={unfolded}
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation();
              void listing.unfolded.toggle(row.id);
            }}
          >
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <path d="M2 1 6 4 2 7" />
            </svg>
            {t('reactions', row.reactions)}
          </button>
        ) : (
          <Made row={row} />
        )}
        <span class="post-last small hint">
          {row.reactions > 0 ? <Made row={row} /> : null}
          {row.latest ? (
            <span class={row.reactions > 0 ? 'post-seen' : ''}>
              {row.reactions > 0 ? ' · ' : null}
              <Seen at={row.latest.at} />
            </span>
          ) : null}
        </span>
      </div>
      {figures.map((figure) => (
        <Cell key={figure.name} figure={figure} latest={row.latest} before={before} />
      ))}
    </RowFrame>
  );
};

const Made = ({ row }: { row: Row }) => (
  <span class="post-last small hint">
    {formatName(row)} · <PostTime kept={row} />
  </span>
);

const Seen = ({ at }: { at: number }) => (
  <span title={t('numbersSeen', fullTime(at))}>
    <span class="post-ago">{t('numbersSeen', ago(at, now()))}</span>
    <span class="post-ago-short">{t('numbersSeen', when(at, now()))}</span>
  </span>
);

const Cell = ({ figure, latest, before }: { figure: Figure; latest: Snapshot | null; before: Snapshot | null }) => {
  const count = countOf(latest?.metrics, figure);
  const change = changeText(count?.value ?? null, countOf(before?.metrics, figure)?.value ?? null);
  const why = count ? t('countOnPage', t(figure.key), count.raw) : t(latest ? 'countNotShown' : 'countNever', t(figure.key));
  return (
    <span class="post-count number" title={why}>
      <span class="unseen">{t(figure.key)} </span>
      <span>{count ? shortNumber(count.value) : '–'}</span>
      <span class="small hint">{change ?? ''}</span>
    </span>
  );
};
