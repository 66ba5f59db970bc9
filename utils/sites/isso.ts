import { blogArticle } from './parts/blog-article.ts';
import { declared } from './parts/declared.ts';

/** Comments on a page of any kind: the page itself is what they are on. */
export const isso = declared({
  name: 'isso',
  version: 1,
  checked: '2026-11-22: the template of version 0.13; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.isso-comment[id^="isso-"]') !== null,
  post: '.isso-comment[id^="isso-"]',
  id: /^isso-(\d+)$/,
  role: 'comment',
  author: '.isso-author',
  text: '.isso-text',
  time: ['.isso-permalink time[datetime]', 'time[datetime]'],
  link: '.isso-permalink[href]',
  nested: true,
  article: blogArticle('#isso-thread'),
  more(post, page, find) {
    const words = find('.isso-text')?.textContent?.trim();
    return {
      permalink: post.id ? new URL(`#${post.id}`, page.url).href : null,
      state: words === '' && find('.isso-note')?.textContent?.trim() ? 'deleted' : 'live',
    };
  },
});
