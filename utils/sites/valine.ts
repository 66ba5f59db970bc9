import { addressed, answered } from './parts/answered.ts';
import { blogArticle } from './parts/blog-article.ts';
import { declared } from './parts/declared.ts';
import { firstOwn } from './parts/own.ts';

const COMMENT = '.vcard:has(> .vh > .vhead)';
const AUTHOR = ['.vnick'];

const bodyOf = (comment: Element): Element | null => firstOwn(comment, ['.vcontent'], COMMENT);
const parts = { post: COMMENT, author: AUTHOR, words: (comment: Element) => addressed(bodyOf(comment)).text };

export const valine = declared({
  name: 'valine',
  version: 1,
  checked: '2026-11-28: versions 1.3, 1.4 and 1.5 run in a browser with an invented server; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.vcard > .vh > .vhead + .vmeta + .vcontent') !== null,
  post: COMMENT,
  id: ({ id }) => id || null,
  role: 'comment',
  author: AUTHOR,
  text: '.vcontent',
  time: '.vtime',
  nested: true,
  article: blogArticle('.v[data-class], .vwrap, .vcards, .vlist'),
  more(post, page) {
    const { to, text } = addressed(bodyOf(post));
    return { text, parent: answered(to, page, parts) };
  },
});
