import type { Excerpt } from '@/utils/domain/post.ts';
import { attr, first, idOf, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { cleanText, lineOf } from './text.ts';

/** What stands in a post's words and is none of them. */
const ASIDE =
  '.wpf-post-edit-wrap, .wpforo-post-signature, .wpf-mod-message, .wpf-attachment, .wpforo-reaction, .wpforo-comment-footer, .wpforo-comment-action-links';

/** Four layouts: extended, simplified, questions and answers, threaded. */
export const wpforo = declared({
  name: 'wpforo',
  version: 1,
  checked:
    '2026-11-28: the templates of versions 1 (with questions and answers) and 2 and what they put into a quote; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('#wpforo-wrap .wpforo-post-content, #wpforo-wrap .wpforo-comment-text') !== null,
  post: '#wpforo-wrap .post-wrap[id^="post-"], #wpforo-wrap .comment-wrap:is([id^="comment-"], [id^="post-"])',
  counts: (post) =>
    post.querySelector('.wpforo-post-content, .wpforo-comment-text, .wpforo-comment-content, .author-name, .wpforo-comment-author') !==
    null,
  id: /^(?:post|comment)-(\d+)$/,
  author: [
    '.author-name a[href]',
    '.author-name',
    '.wpforo-comment-author a[href]',
    '.wpforo-comment-author',
    '.wpforo-comment-footer a[href]',
  ],
  /** In version 1 a comment's words and what is told below them share one box. */
  text: ['.wpforo-post-content', '.wpforo-comment-text', '.wpforo-comment-content'],
  clean: { drop: ASIDE },
  time: [
    '.wpforo-post-date, .wpf-post-date',
    '.wpforo-post-content-bottom .cbleft',
    '.wpforo-post-content-top > span:not(.wpf-mod-message)',
    '.wpforo-comment-date, .wpforo-comment-footer',
  ],
  /** A quote leads to what it quotes. */
  link: (post) =>
    first(
      post,
      'a.wpf-post-link[href]',
      '.wpf-post-link a[href]',
      '.wpforo-post-content-top > a[href]',
      `a[href$="#post-${match(post.id, /(\d+)$/)}"]`,
    ),
  anchor: (post) => post.id,
  metrics: { score: '.wpfl-3 .wpf-vote-number, .wpfl-3 .wpforo-post-voting span' },
  quote: {
    block: 'blockquote',
    author: '.wpforo-post-quote-author, a[href*="#post-"]',
    id: (block) => attr(block, 'data-postid'),
  },
  thread: {
    title: '.wpf-head-bar .wpforo-post-title|.wpf-head-bar h1|h1',
    community: '.wpf-item-element a',
    current: '.wpf-navi .wpf-page-active',
  },
  more: (post, _page, find) => ({
    handle: attr(post, 'data-mention') ?? match(find('.wpf-author-nicename, .author-nicename')?.textContent, /@([\w.-]+)/),
    /** A quote says whose it is in the same way. */
    authorId: match(attr(post, 'data-userid'), /^([1-9]\d*)$/),
    role: post.matches('.comment-wrap') ? 'comment' : 'post',
    parent: parentOf(post),
  }),
});

/** Remarks on a question or an answer stand below it. */
function parentOf(post: Element): Partial<Excerpt> | null {
  let above = post.matches('.comment-wrap') ? post.previousElementSibling : null;
  while (above?.matches('.comment-wrap')) above = above.previousElementSibling;
  if (!above?.matches('.post-wrap')) return null;
  return {
    nativeId: match(idOf(above), /(\d+)$/),
    author: lineOf(first(above, '.author-name a[href]', '.author-name')),
    text: cleanText(first(above, '.wpforo-post-content'), { drop: ASIDE }),
  };
}
