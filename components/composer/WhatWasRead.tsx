import './read.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { locale, t } from '@/components/text.ts';
import { postTime } from '@/components/time-text.ts';
import { now } from '@/utils/clock.ts';

type Fillable = 'author' | 'postedAt';

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
        <p class="small missing">{t('noText')}</p>
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
      </p>
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

/** "No date on the page · add" */
const Missing = ({ field, adding, onAdd }: { field: Fillable; adding: Fillable | null; onAdd: () => void }) => (
  <span class="missing">
    {t(`missing_${field}`)}
    {adding === field ? null : (
      <>
        {' · '}
        <button type="button" class="word" aria-label={t(`add_${field}`)} onClick={onAdd}>
          {t('add')}
        </button>
      </>
    )}
  </span>
);

/** One field, open in place; each change is stored, Enter closes it. */
const Fill = ({ card, field, onDone }: { card: Card; field: Fillable; onDone: () => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const { filled } = card.kept.value;
  useEffect(() => input.current?.focus(), []);
  const change = (value: string): void => {
    const { [field]: _, ...rest } = filled;
    card.edit({ filled: value.trim() ? { ...rest, [field]: value.trim() } : rest });
  };
  return (
    <label class="fill">
      <span class="small second">{t(`fill_${field}`)}</span>
      <input
        ref={input}
        class="field"
        dir="auto"
        lang={locale().toString()}
        {...(field === 'postedAt' ? { type: 'date', max: new Date(now()).toISOString().slice(0, 10) } : { type: 'text', maxLength: 300 })}
        defaultValue={filled[field] ?? ''}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onDone();
        }}
      />
    </label>
  );
};
