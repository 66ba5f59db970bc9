import { addressed, answered } from './parts/answered.ts';
import { blogArticle } from './parts/blog-article.ts';
import { declared } from './parts/declared.ts';
import { firstOwn } from './parts/own.ts';

const COMMENT = '.wl-card-item, .vitem:has(> .vcard > .vhead)';
const AUTHOR = ['.wl-nick', '.vnick'];
/** Since version 3 whom a comment answers stands before its words, and they are in a box of their own. */
const WORDS = ['.wl-content > div:only-child', '.wl-content > div:first-child + div:last-child', '.wl-content', '.vcontent'];

const bodyOf = (comment: Element): Element | null => firstOwn(comment, WORDS, COMMENT);
const parts = { post: COMMENT, author: AUTHOR, words: (comment: Element) => addressed(bodyOf(comment)).text };

export const waline = declared({
  name: 'waline',
  version: 1,
  checked: '2026-11-28: the client of versions 1.6, 2.15 and 3.13 run in a browser with an invented server; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.wl-card-item > .wl-card, .vitem > .vcard > .vhead') !== null,
  post: COMMENT,
  id: ({ id }) => id || null,
  role: 'comment',
  author: AUTHOR,
  text: WORDS,
  time: ['.wl-time', '.vtime'],
  metrics: { likes: ['.wl-like'] },
  nested: true,
  article: blogArticle('[data-waline], .wl-cards, #waline, .v .vcards'),
  more(post, page, find) {
    const { to, text } = addressed(bodyOf(post));
    return { text, parent: answered(find(['.wl-reply-to a']) ?? to, page, parts) };
  },
});
