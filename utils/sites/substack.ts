import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

/** Since 2024 its lasting names are those of a comment's parts; who wrote it and when are links in its head. */
const WHO = 'a[href*="/profile/"]:not(:has(img), .comment-body *)';
const WHEN = 'a[href*="/comment/"]:not(.comment-body *)';

export const substack = declared({
  name: 'substack',
  version: 1,
  checked: '2026-11-28: articles of 2020, 2021 and 2022; since 2024 as a reader of the site describes it, not checked on a real page',
  required: ['author', 'text', 'permalink'],
  fits: ({ doc }) => doc.querySelector('.comment > .comment-anchor[id^="comment-"]') !== null,
  post: '.comment',
  counts: (post) => post.querySelector(':scope > .comment-anchor') !== null,
  role: 'comment',
  author: ['.commenter-name', '.comment-meta a', WHO],
  profile: ['.comment-head a[href*="/profile/"]', '.user-head a[href*="/profile/"]', '.comment-meta a[href*="/profile/"]', WHO],
  text: '.comment-body',
  clean: { drop: '.show-all-toggle, .comment-actions' },
  time: ['.comment-meta a[native], .comment-meta a[href*="comment"]', WHEN],
  link: ['.comment-meta a[native], .comment-meta a[href*="comment"]', WHEN],
  metrics: { likes: '.like-button, .comment-actions [aria-label^="Like"]' },
  nested: true,
  article: {
    box: 'article, .single-post, .post',
    title: 'h1.post-title, .post-title',
    body: '.available-content .body, .body.markup, .available-content',
    author: '.byline-names a, .profile-hover-card-target a, .meta-author a',
  },
  more: (post) => ({ nativeId: match(attr(post, ':scope > .comment-anchor', 'id'), /(\d+)/) }),
});
