import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

export const substack = declared({
  name: 'substack',
  version: 1,
  checked: '2026-11-22: articles of 2020 and 2022; what is served since 2024 not checked on a real page',
  required: ['author', 'text', 'permalink'],
  fits: ({ doc }) => doc.querySelector('.comment > .comment-anchor[id^="comment-"]') !== null,
  post: '.comment',
  counts: (post) => post.querySelector(':scope > .comment-anchor') !== null,
  role: 'comment',
  author: ['.commenter-name', '.comment-meta a'],
  profile: ['.comment-head a[href*="/profile/"]', '.user-head a[href*="/profile/"]', '.comment-meta a[href*="/profile/"]'],
  text: '.comment-body',
  clean: { drop: '.show-all-toggle, .comment-actions' },
  time: '.comment-meta a[native], .comment-meta a[href*="comment"]',
  link: '.comment-meta a[native], .comment-meta a[href*="comment"]',
  metrics: { likes: '.like-button, .comment-actions [aria-label^="Like"]' },
  nested: true,
  article: {
    box: 'article, .single-post, .post',
    title: 'h1.post-title, .post-title',
    body: '.available-content .body, .body.markup, .available-content',
    author: '.byline-names a, .profile-hover-card-target a',
  },
  more: (post) => ({ nativeId: match(attr(post, ':scope > .comment-anchor', 'id'), /(\d+)/) }),
});
