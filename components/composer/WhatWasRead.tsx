import './read.css';
import { useSignal } from '@preact/signals';
import type { Card } from '@/components/composer/card.ts';
import { Fill, type Fillable, Missing, Unseen } from '@/components/composer/Missing.tsx';
import { Showing } from '@/components/composer/Showing.tsx';
import { t } from '@/components/text.ts';
import { postTime } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';

/** Required here, not found, and nothing that a person would type. */
const unseen = ['handle', 'authorUrl', 'permalink'] as const;

/** Their words, who and when; and by name what the page did not show, which the person may add. */
export const WhatWasRead = ({ card }: { card: Card }) => {
  const { post, filled } = card.kept.value;
  const adding = useSignal<Fillable | null>(null);
  const words = (post.quote ?? post.text).trim();
  const author = post.author.name ?? post.author.handle ?? filled.author;
  return (
    <div class="read">
      {words ? (
        <blockquote class="quote" dir="auto" {...(post.language ? { lang: post.language } : {})}>
          {words.slice(0, 1_000)}
        </blockquote>
      ) : (
        <p class="small">
          <Unseen card={card} field="text" />
        </p>
      )}
      <p class="read-source small">
        {author ? (
          <bdi class="name" title={post.author.handle ? `@${post.author.handle}` : author}>
            {author}
          </bdi>
        ) : (
          <Missing
            field="author"
            adding={adding.value}
            onAdd={() => {
              adding.value = 'author';
            }}
          />
        )}
        <span class="hint">{post.siteName}</span>
        <When
          card={card}
          adding={adding.value}
          onAdd={() => {
            adding.value = 'postedAt';
          }}
        />
        {post.translated ? <span class="missing">{t('translated')}</span> : null}
        {unseen
          .filter((field) => post.missing.includes(field))
          .map((field) => (
            <Unseen key={field} card={card} field={field} />
          ))}
      </p>
      <Showing card={card} />
      {adding.value ? (
        <Fill
          key={adding.value}
          card={card}
          field={adding.value}
          onDone={() => {
            adding.value = null;
          }}
        />
      ) : null}
    </div>
  );
};

const When = ({ card, adding, onAdd }: { card: Card; adding: Fillable | null; onAdd: () => void }) => {
  const { post, filled } = card.kept.value;
  const time =
    post.postedAt ?? (filled.postedAt ? ({ at: filled.postedAt, raw: '', source: 'person', approximate: false } as const) : null);
  const shown = time ? postTime(time, now()) : null;
  if (shown && time) {
    return (
      <time class="hint" dateTime={time.at} title={shown.full}>
        {shown.short}
      </time>
    );
  }
  return <Missing field="postedAt" adding={adding} onAdd={onAdd} />;
};
