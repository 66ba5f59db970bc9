import './Quotes.css';
import { useRef } from 'preact/hooks';
import { copyText } from '@/components/composer/clipboard.ts';
import { Button } from '@/components/controls/Button.tsx';
import { Icon } from '@/components/controls/Icon.tsx';
import { SentimentGlyph } from '@/components/controls/SentimentGlyph.tsx';
import { useFocusInside } from '@/components/controls/use-focus-inside.ts';
import { quotesText } from '@/components/figures/quotes-text.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { PostTime } from '@/components/notebook/PostTime.tsx';
import { authorName, quoteOf } from '@/components/notebook/said.ts';
import { atPlace, toHash } from '@/components/notebook/view.ts';
import { t } from '@/components/text.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';
import type { Entry } from '@/utils/insight/entry.ts';

interface Props {
  title: string;
  entries: readonly Entry[];
  /** The page without its mark. */
  closeHref: string;
}

/** A list of some thousand quotes is read by nobody; the count says how many there are. */
const SHOWN = 200;

/** What is behind a mark, in their words, beside the page. The focus comes in, and goes back to the mark. */
export const Quotes = ({ title, entries, closeHref }: Props) => {
  const { notices } = useListing();
  const box = useRef<HTMLElement>(null);
  useFocusInside(box);
  const close = () => {
    location.hash = closeHref;
  };
  const copy = async () => {
    const copied = await copyText(quotesText(entries));
    notices.tell(copied ? t('quotesCopied', entries.length) : t('copyFailed'));
  };
  return (
    <aside ref={box} class="quotes" tabIndex={-1} aria-label={title}>
      <header class="quotes-head">
        <h2 class="head">{title}</h2>
        <Button kind="plain" disabled={entries.length === 0} onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button kind="plain" onClick={close}>
          {t('close')}
        </Button>
      </header>
      <p class="quotes-count small hint">{t('mentionsCount', entries.length)}</p>
      <ul>
        {entries.slice(0, SHOWN).map(({ it }) => (
          <li key={it.id}>
            <QuoteOf kept={it} />
          </li>
        ))}
      </ul>
    </aside>
  );
};

const placeOf = (kept: Interaction): string => toHash({ ...atPlace(kept.notebook), open: kept.id });

/** One quote: what they said, who, where, when; it opens the whole mention. */
export const QuoteOf = ({ kept }: { kept: Interaction }) => (
  <article class="quoted">
    <p class="quote" dir="auto">
      {quoteOf(kept).slice(0, 500) || <span class="missing">{t('missing_text')}</span>}
    </p>
    <p class="quoted-by small">
      <SentimentGlyph value={kept.sentiment} />
      <a href={placeOf(kept)}>
        <bdi class="name">{authorName(kept) ?? t('noAuthor')}</bdi>
      </a>
      <span class="second">{kept.post.siteName}</span>
      {kept.win ? (
        <span class="quoted-win" title={t('win')}>
          <Icon name="star" filled />
          <span class="unseen">{t('win')}</span>
        </span>
      ) : null}
      <span class="hint">
        <PostTime kept={kept} />
      </span>
    </p>
    {kept.win && kept.winNote ? <p class="quoted-note small">{kept.winNote}</p> : null}
  </article>
);
