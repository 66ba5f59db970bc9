import { parseCount } from '@/utils/domain/count.ts';
import { attr, first } from '../dom.ts';
import type { Draft, PageView } from '../recipe.ts';
import { lineOf } from '../text.ts';
import { withoutQuery } from './address.ts';
import { readArticle } from './article.ts';
import { when } from './when.ts';

/** An article that a member published, on its public page: its numbers stand below it, before the comments. */
export const PULSE = 'article.article-main';
const WRITER = '.base-main-card__title';
const REACTIONS = '.social-counts-reactions__social-counts-numRections, [data-test-id="social-actions__reaction-count"]';
const COMMENTS = '[data-tracking-control-name$="_comments-text"], [data-test-id="social-actions__comments"]';

export function readPulse(post: Element, page: PageView): Draft {
  const { doc, lang } = page;
  const draft = readArticle(post, page, { title: 'h1', body: '.article-content__body, [data-test-id="article-content-blocks"]' });
  return {
    ...draft,
    author: lineOf(first(post, WRITER)) ?? draft.author ?? null,
    authorUrl: withoutQuery(attr(post, '.base-card__full-link', 'href')),
    postedAt: draft.postedAt ?? when(first(post, '.base-main-card__metadata'), page),
    metrics: {
      likes: parseCount(lineOf(first(doc, REACTIONS)), lang),
      replies: parseCount(lineOf(first(doc, COMMENTS)), lang),
    },
  };
}

/** Who started what is said under an article. */
export const writerOf = ({ doc }: PageView): string | null => lineOf(first(doc.querySelector(PULSE), WRITER));
