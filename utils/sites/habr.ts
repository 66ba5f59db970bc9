import { parseCount } from '@/utils/domain/count.ts';
import { attr, first, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import type { PageView, Recipe } from './recipe.ts';

const POST = '.tm-comment-thread';
const LINK = 'a.tm-comment-thread__comment-link';
const NAME = 'a.tm-user-info__username';

const comments = declared({
  name: 'habr',
  version: 1,
  siteName: 'Habr',
  checked: '2026-11-29: an article of a company (2023), its foot by what others read of it; comments not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ url }) => /(^|\.)habr\.com$/.test(url.hostname),
  post: POST,
  role: 'comment',
  author: NAME,
  text: '.tm-comment__body-content',
  time: `${LINK} time[datetime]`,
  link: LINK,
  metrics: { score: '.tm-votes-lever__score-counter' },
  nested: true,
  article: { box: 'article.tm-article-presenter__content', body: '#post-content-body', title: 'h1.tm-title', author: NAME },
  more: (post, _, find) => ({
    nativeId: numberOf(post),
    state: find(['.tm-comment__body-content', LINK]) ? 'live' : 'deleted',
  }),
});

/** Articles, posts and news of Habr, and the tree of comments below them. */
export const habr: Recipe = {
  ...comments,
  read(post, page) {
    const draft = comments.read(post, page);
    const above = post.parentElement?.closest(POST);
    const story = match(page.url.pathname, /\/(\d+)(?:\/|$)/);
    return {
      ...draft,
      ...(post.matches(POST) ? {} : { nativeId: story, metrics: shown(post, page) }),
      handle: match(draft.authorUrl, /\/users\/([\w.-]+)/),
      parent: draft.parent && above ? { ...draft.parent, nativeId: numberOf(above) } : null,
      thread: { ...draft.thread, nativeId: story, community: textOf(page.doc, '.tm-publication-hub__link') },
    };
  },
};

/** `<a name="comment_25000101">` stands before each comment, a deleted one too. */
const numberOf = (post: Element): string | null =>
  match(attr(first(post, ':scope > * > a[name^="comment_"]', ':scope > a[name^="comment_"]'), 'name'), /_(\d+)$/);

/** An article's votes stand in its foot, outside it. */
const shown = (post: Element, { doc, lang }: PageView) => ({
  score: parseCount(textOf(doc, '.tm-votes-meter__value'), lang),
  views: parseCount(textOf(post, '.tm-icon-counter__value'), lang),
  replies:
    parseCount(textOf(doc, '.tm-comments-wrapper__comments-count'), lang) ??
    parseCount(match(textOf(doc, '.tm-article-comments-counter-link__value, .article-comments-counter-link .value'), /(\d+)$/), lang),
});
