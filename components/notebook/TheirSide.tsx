import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Card } from '@/components/composer/card.ts';
import { Fold } from '@/components/controls/Fold.tsx';
import { Marked } from '@/components/notebook/Marked.tsx';
import { PostTime } from '@/components/notebook/PostTime.tsx';
import { authorName, pieces } from '@/components/notebook/said.ts';
import { t } from '@/components/text.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';

type Fillable = 'author' | 'postedAt';

/** What they wrote, whole, and who, where, when; what the page lacked is named and can be added. */
export const TheirSide = ({ card, words }: { card: Card; words: string }) => {
  const kept = card.kept.value;
  const { post } = kept;
  const author = authorName(kept);
  const adding = useSignal<Fillable | null>(null);
  const add = (field: Fillable) => () => {
    adding.value = field;
  };
  return (
    <article class="theirs">
      <span class="theirs-fold">
        <Fold />
      </span>
      <header class="theirs-head">
        {author ? <bdi class="name">{author}</bdi> : <Lacks field="author" onAdd={add('author')} />}
        {post.author.handle && post.author.name && post.author.handle !== post.author.name ? (
          <bdi class="second">@{post.author.handle}</bdi>
        ) : null}
        <span class="second">
          {post.siteName}
          {post.thread.community ? <bdi> · {post.thread.community}</bdi> : null}
          {post.thread.title && post.thread.title !== post.title ? <bdi> · {post.thread.title}</bdi> : null}
        </span>
        {post.postedAt || kept.filled.postedAt ? (
          <span class="hint">
            <PostTime kept={kept} />
          </span>
        ) : (
          <Lacks field="postedAt" onAdd={add('postedAt')} />
        )}
      </header>
      {adding.value ? <Fill key={adding.value} card={card} field={adding.value} onDone={() => (adding.value = null)} /> : null}
      {post.parent?.text || post.parent?.author ? (
        <p class="theirs-parent small hint" dir="auto">
          {t('inReplyTo', post.parent.author ?? t('someone'))} {post.parent.text?.slice(0, 160)}
        </p>
      ) : null}
      {post.title && post.role === 'post' ? (
        <h2 class="theirs-title quote-large" dir="auto">
          <Marked text={post.title} words={words} />
        </h2>
      ) : null}
      <Quote kept={kept} words={words} />
      {post.quoted?.text || post.quoted?.author ? (
        <p class="theirs-parent small hint" dir="auto">
          {t('quotes', post.quoted.author ?? t('someone'))} {post.quoted.text?.slice(0, 300)}
        </p>
      ) : null}
      <Notes kept={kept} />
    </article>
  );
};

/** The whole text; where a selection was kept, that part stands out. */
const Quote = ({ kept, words }: { kept: Interaction; words: string }) => {
  const { text, quote, language } = kept.post;
  const [before, picked, after] = pieces(text, quote);
  return (
    <blockquote class="theirs-quote quote-large" dir="auto" {...(language ? { lang: language } : {})}>
      <Marked text={before} words={words} />
      {picked ? (
        <strong class="theirs-picked">
          <Marked text={picked} words={words} />
        </strong>
      ) : null}
      <Marked text={after} words={words} />
    </blockquote>
  );
};

const Notes = ({ kept: { post } }: { kept: Interaction }) => {
  const notes = [
    post.translated ? t('translated') : null,
    post.textCut ? t('textCut') : null,
    post.text === '' && !post.title ? t('missing_text') : null,
    post.state === 'deleted' ? t('postDeleted', post.siteName) : null,
    post.state === 'private' ? t('postPrivate') : null,
    post.promoted ? t('promoted') : null,
    post.repostedBy ? t('repostedBy', post.repostedBy) : null,
    post.missing.includes('permalink') ? t('missing_permalink') : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? <p class="small missing">{notes.join(' · ')}</p> : null;
};

const Lacks = ({ field, onAdd }: { field: Fillable; onAdd: () => void }) => (
  <span class="missing">
    {t(`missing_${field}`)} ·{' '}
    <button type="button" class="word" aria-label={t(`add_${field}`)} onClick={onAdd}>
      {t('add')}
    </button>
  </span>
);

const Fill = ({ card, field, onDone }: { card: Card; field: Fillable; onDone: () => void }) => {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="theirs-fill"
      onSubmit={(event) => {
        event.preventDefault();
        const value = input.current?.value.trim();
        if (value) card.edit({ filled: { ...card.kept.value.filled, [field]: value } });
        input.current?.closest<HTMLElement>('.detail')?.focus({ preventScroll: true });
        onDone();
      }}
    >
      <label class="small second" for="theirs-fill">
        {t(`fill_${field}`)}
      </label>
      <input
        ref={input}
        id="theirs-fill"
        class="field"
        dir="auto"
        {...(field === 'postedAt' ? { type: 'date' } : { type: 'text', maxLength: 300 })}
      />
      <button class="button" type="submit">
        {t('addField')}
      </button>
    </form>
  );
};
