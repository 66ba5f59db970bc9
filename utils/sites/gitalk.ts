import { blogArticle } from './parts/blog-article.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

/** Comments of an issue on GitHub under a page; it tells neither their addresses nor when exactly they were written. */
export const gitalk = declared({
  name: 'gitalk',
  version: 1,
  checked: '2026-11-28: versions 1.5 and 1.8 run in a browser with an invented server; not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.gt-comment > .gt-comment-content') !== null,
  post: '.gt-comment',
  id: () => null,
  role: 'comment',
  author: '.gt-comment-username',
  text: '.gt-comment-body',
  clean: { drop: '.email-hidden-toggle' },
  time: '.gt-comment-date',
  metrics: { likes: '.gt-comment-like .gt-ico-text' },
  anchor: () => null,
  article: blogArticle('.gt-container'),
  more: (_post, _page, find) => ({ handle: lineOf(find('.gt-comment-username')) }),
});
