import { answered } from './parts/answered.ts';
import { blogArticle } from './parts/blog-article.ts';
import { declared } from './parts/declared.ts';
import { firstOwn } from './parts/own.ts';
import { cleanText } from './text.ts';

const COMMENT = '.tk-comment';
const AUTHOR = ['.tk-nick'];
/** Whom it answers stands before it. */
const WORDS = '.tk-content > span:last-child';
/** A thumb that points up: beside it are one that points down, what deletes and what answers, each with a number. */
const LIKES = '.tk-action-link:has(path[d^="M466.27 286.69"]) .tk-action-count';

const parts = { post: COMMENT, author: AUTHOR, words: (comment: Element) => cleanText(firstOwn(comment, [WORDS], COMMENT)) || null };

export const twikoo = declared({
  name: 'twikoo',
  version: 1,
  checked: '2026-11-28: versions 1.6 and 1.7 run in a browser with an invented server; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.tk-comment .tk-content') !== null,
  post: COMMENT,
  id: ({ id }) => id || null,
  role: 'comment',
  author: AUTHOR,
  text: WORDS,
  time: '.tk-time time',
  metrics: { likes: LIKES },
  nested: true,
  article: blogArticle('.twikoo, #twikoo'),
  more: (_post, page, find) => ({ parent: answered(find('.tk-ruser'), page, parts) }),
});
