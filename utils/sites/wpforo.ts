import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

/** Four layouts: extended, simplified, questions and answers, threaded. */
export const wpforo = declared({
  name: 'wpforo',
  version: 1,
  checked: '2026-11-22: the templates of versions 1 and 2; not checked on a real page',
  required: ['author', 'text', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('#wpforo-wrap .wpforo-post-content, #wpforo-wrap .wpforo-comment-text') !== null,
  post: '#wpforo-wrap .post-wrap[id^="post-"], #wpforo-wrap .comment-wrap[id^="comment-"]',
  counts: (post) => post.querySelector('.wpforo-post-content, .wpforo-comment-text') !== null,
  id: /^(?:post|comment)-(\d+)$/,
  author: ['.author-name a[href]', '.author-name', '.wpforo-comment-author a[href]', '.wpforo-comment-author'],
  text: ['.wpforo-post-content', '.wpforo-comment-text'],
  clean: { drop: '.wpf-post-edit-wrap, .wpforo-post-signature, .wpf-mod-message, .wpf-attachment, .wpforo-reaction' },
  time: [
    '.wpforo-post-date, .wpf-post-date',
    '.wpforo-post-content-bottom .cbleft',
    '.wpforo-post-content-top > span:not(.wpf-mod-message)',
    '.wpforo-comment-date, .wpforo-comment-footer',
  ],
  link: ['a.wpf-post-link[href]', '.wpf-post-link a[href]', '.wpforo-post-content-top > a[href]', `a[href*="#post-"]`],
  metrics: { score: '.wpfl-3 .wpf-vote-number, .wpfl-3 .wpforo-post-voting span' },
  quote: { block: 'blockquote', author: '.wpforo-post-quote-author, a[href*="#post-"]' },
  thread: {
    title: '.wpf-head-bar .wpforo-post-title|.wpf-head-bar h1|h1',
    community: '.wpf-item-element a',
    current: '.wpf-navi .wpf-page-active',
  },
  more: (post, _page, find) => ({
    handle: match(find('.wpf-author-nicename, .author-nicename')?.textContent, /@([\w.-]+)/),
    authorId: attr(find('[data-userid]'), 'data-userid'),
    role: post.matches('.comment-wrap') ? 'comment' : 'post',
  }),
});
