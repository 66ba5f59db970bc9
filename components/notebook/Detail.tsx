import '@/components/composer/card.css';
import './Detail.css';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Note } from '@/components/composer/Note.tsx';
import { Sentences } from '@/components/composer/Sentences.tsx';
import { SentimentRow } from '@/components/composer/SentimentRow.tsx';
import { StatusRow } from '@/components/composer/StatusRow.tsx';
import { TagField } from '@/components/composer/TagField.tsx';
import { Button } from '@/components/controls/Button.tsx';
import { remove, visit } from '@/components/notebook/acts.ts';
import { cardInPlace } from '@/components/notebook/card-in-place.ts';
import { useListing } from '@/components/notebook/listing-context.ts';
import { Numbers } from '@/components/notebook/Numbers.tsx';
import { OurMore } from '@/components/notebook/OurMore.tsx';
import { TheirSide } from '@/components/notebook/TheirSide.tsx';
import { t } from '@/components/text.ts';
import { ago, dayText, fullTime } from '@/components/time-text.ts';
import { bringBack } from '@/components/trash/trash-acts.ts';
import { now } from '@/utils/clock.ts';
import { goesAt } from '@/utils/store/trash.ts';
import type { Row } from '@/utils/store/types.ts';

/** All of one kept post: their words large, then our side below a hairline, edited in place. */
export const Detail = ({ row }: { row: Row }) => {
  const listing = useListing();
  const card = useMemo(() => cardInPlace(row), [row.id]);
  useEffect(() => {
    if (row.updatedAt > card.view.peek().interaction.updatedAt) card.view.value = { ...card.view.peek(), interaction: row };
  }, [row, card]);
  const box = useRef<HTMLElement>(null);
  const wanted = listing.detailWanted.value;
  useLayoutEffect(() => {
    if (!wanted && document.activeElement !== document.body) return;
    listing.detailWanted.value = null;
    const field = wanted === 'field' ? box.current?.querySelector<HTMLElement>('.card input, .card textarea') : null;
    (field ?? box.current)?.focus({ preventScroll: true });
  }, [wanted]);
  const { notebook } = card.kept.value;
  const link = row.post.permalink ?? row.post.pageUrl;
  return (
    <section ref={box} class="detail" tabIndex={-1} aria-label={t('detail')}>
      <TheirSide card={card} words={listing.view.value.words} />
      <div class="detail-acts">
        {link ? (
          <Button icon="open" onClick={() => visit(row)}>
            {t('openOn', row.post.siteName)}
          </Button>
        ) : null}
        {row.post.author.url ? (
          <a href={row.post.author.url} target="_blank" rel="noreferrer noopener">
            {t('openProfile')}
          </a>
        ) : null}
      </div>
      <Numbers row={row} />
      <div class={`card card-in-place card-${notebook}`}>
        <Sentences card={card} />
        <TagField card={card} group={null} label={t('tags')} onKey={(act) => act.does !== 'done' && card.act(act)} />
        {card.isOwn.value ? null : <SentimentRow card={card} />}
        <StatusRow card={card} />
        <Note card={card} />
        <OurMore card={card} />
      </div>
      <footer class="detail-foot small hint">
        <span title={fullTime(row.keptAt)}>
          {t(`keptIn_${notebook}`)} {ago(row.keptAt, now())}
        </span>
        <Button kind="plain" onClick={() => card.act({ does: 'move' })}>
          {t(notebook === 'listening' ? 'moveTo_performance' : 'moveTo_listening')}
        </Button>
        {row.deletedAt === null ? (
          <Button kind="plain" icon="trash" onClick={() => remove(listing, [row.id])}>
            {t('delete')}
          </Button>
        ) : (
          <>
            <span>{t('goesOn', dayText(goesAt(row) ?? 0, now()))}</span>
            <Button kind="plain" icon="undo" onClick={() => bringBack(listing, [row.id])}>
              {t('bringBack')}
            </Button>
          </>
        )}
      </footer>
    </section>
  );
};
