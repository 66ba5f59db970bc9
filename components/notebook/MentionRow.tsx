import './MentionRow.css';
import { Icon } from '@/components/controls/Icon.tsx';
import { SentimentGlyph } from '@/components/controls/SentimentGlyph.tsx';
import { StatusSign } from '@/components/controls/StatusSign.tsx';
import { DueChip } from '@/components/notebook/DueChip.tsx';
import { useListing } from '@/components/notebook/listing-context.ts';
import { Marked } from '@/components/notebook/Marked.tsx';
import { PostTime } from '@/components/notebook/PostTime.tsx';
import { RowFrame } from '@/components/notebook/RowFrame.tsx';
import { authorName, quoteOf } from '@/components/notebook/said.ts';
import { t } from '@/components/text.ts';
import { dayText } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';
import type { Row } from '@/utils/store/types.ts';

/** A row shows two lines: what lies beyond isn't laid out. */
const SHOWN = 400;
/** A site's name of at most so many letters is never cut. */
const SHORT = 12;

/** What someone said: 80 high; indented where it is a reaction under its post. */
export const MentionRow = ({ row, index, indented = false }: { row: Row; index: number; indented?: boolean }) => {
  const { view } = useListing();
  const { words, place } = view.value;
  const author = authorName(row);
  return (
    <RowFrame
      row={row}
      index={index}
      class={`mention${indented ? ' mention-indented' : ''}${place === 'to-reply' || place === 'both' ? ' mention-sided' : ''}`}
    >
      <div class="mention-gutter">
        <SentimentGlyph
          value={row.sentiment ?? row.sentimentSuggested}
          suggested={row.sentiment === null && row.sentimentSuggested !== null}
        />
        <StatusSign status={row.status} />
      </div>
      <div class="mention-line">
        <bdi class="mention-author name">
          {author ? <Marked text={author} words={words} /> : <span class="missing">{t('noAuthor')}</span>}
        </bdi>
        <span class={`mention-site second${row.post.siteName.length <= SHORT ? ' mention-site-short' : ''}`}>{row.post.siteName}</span>
        <span class="mention-tags second">
          {row.tags.map((tag) => (
            <span key={`${tag.group}:${tag.name}`}>
              <bdi>#{tag.name}</bdi>{' '}
            </span>
          ))}
        </span>
        <span class="mention-end hint">
          {row.win ? <Sign icon="star" name={t('win')} filled /> : null}
          {row.passedOn.length > 0 ? <Sign icon="passOn" name={passedOnText(row)} /> : null}
          {row.due !== null && row.status === 'needs-reply' ? <DueChip due={row.due} now={now()} /> : null}
          <PostTime kept={row} />
        </span>
      </div>
      <p class="mention-quote quote" dir="auto">
        <Marked text={quoteOf(row).slice(0, SHOWN)} words={words} />
      </p>
    </RowFrame>
  );
};

/** To whom it went and when, and whether its writer was told. */
const passedOnText = ({ passedOn }: Row): string =>
  passedOn
    .map(({ to, at, told }) =>
      [t('passedOnTo', to, dayText(at, now())), told ? t('told') : null].filter((part) => part !== null).join(', '),
    )
    .join(' · ');

const Sign = ({ icon, name, filled = false }: { icon: 'star' | 'passOn'; name: string; filled?: boolean }) => (
  <span class="mention-sign" title={name}>
    <Icon name={icon} filled={filled} />
    <span class="unseen">{name}</span>
  </span>
);
