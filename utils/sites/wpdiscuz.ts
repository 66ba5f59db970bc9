import { declared } from './parts/declared.ts';

export const wpdiscuz = declared({
  name: 'wpdiscuz',
  version: 1,
  checked: '2026-11-22: an article of 2019 (version 3); version 7 not checked on a real page',
  required: ['author', 'text', 'permalink'],
  fits: ({ doc }) => doc.querySelector('#wpdcom, #wcThreadWrapper, .wpd-thread-list') !== null,
  post: '.wc-comment[id^="wc-comm-"], .wpd-comment[id^="wpd-comm-"]',
  role: 'comment',
  id: /comm-(\d+)/,
  author: ['.wpd-comment-author', '.wc-comment-author'],
  text: ['.wpd-comment-text', '.wc-comment-text'],
  clean: { drop: '[id^="wpdiscuz-readmore"], .wpd-comment-last-edited, .wc-last-edited' },
  time: ['.wpd-comment-date', '.wc-comment-date'],
  metrics: {
    likes: '.wpd-vote-result-like',
    score: '.wpd-vote-result:not(.wpd-vote-result-like, .wpd-vote-result-dislike, .wpd-vote-result-sep), .wc-vote-result',
  },
  nested: true,
  article: {
    box: 'article[id^="post-"], .type-post, .hentry, article, main',
    body: '.entry-content, .td-post-content, .post-content, .rty-content, [itemprop~="articleBody"]',
  },
  more(post, page, find) {
    const id = /comm-(\d+)/.exec(post.id)?.[1];
    return { permalink: id ? new URL(`#comment-${id}`, page.url).href : null, textCut: find('.wpdiscuz-hellip') !== null };
  },
});
