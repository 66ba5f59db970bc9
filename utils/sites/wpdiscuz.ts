import { match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const AUTHOR = ['.wpd-comment-author', '.wc-comment-author'];

const NAMED = /\(@([^()\s]+)\)$/;

export const wpdiscuz = declared({
  name: 'wpdiscuz',
  version: 1,
  checked: '2026-11-28: an article of 2019 (version 3), one of 2025 (version 7)',
  required: ['author', 'text', 'permalink'],
  fits: ({ doc }) => doc.querySelector('#wpdcom, #wcThreadWrapper, .wpd-thread-list') !== null,
  post: '.wc-comment[id^="wc-comm-"], .wpd-comment[id^="wpd-comm-"]',
  role: 'comment',
  id: /comm-(\d+)/,
  author: AUTHOR,
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
    // Where members can be mentioned, the name they have for that follows the one they show.
    const words = lineOf(find(AUTHOR)) ?? '';
    const handle = match(words, NAMED);
    return {
      author: words.replace(NAMED, '').trim() || null,
      handle,
      permalink: id ? new URL(`#comment-${id}`, page.url).href : null,
      textCut: find('.wpdiscuz-hellip') !== null,
    };
  },
});
