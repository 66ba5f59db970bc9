import { declared } from './parts/declared.ts';

export const vbulletin3 = declared({
  name: 'vbulletin3',
  version: 1,
  checked: '2026-11-22: a thread of 2025 (3.8)',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    doc.querySelector(
      '[id^="post"] [id^="td_post_"] [id^="post_message_"], table[id^="post"] :is([id^="td_post_"], [id^="post_message_"])',
    ) !== null,
  post: 'table[id^="post"], div[id^="post"]:has([id^="td_post_"])',
  counts: (post) => /^post\d+$/.test(post.id),
  author: ['.bigusername', '[id^="postmenu_"] a', '[id^="postmenu_"]'],
  text: '[id^="post_message_"]',
  clean: { drop: '.smallfont:has(+ table td.alt2), .smallfont:has(+ pre)', quote: 'td.alt2[style*="border"], .quote_container' },
  quote: { block: 'td.alt2[style*="border"]', author: 'div:has(> strong):not(:has(div)) strong' },
  time: ['.thead > .tcell', '.thead', '.tcat'],
  link: ['.thead a[href*="#post"]:not([href^="#"])', '.tcat a[href*="#post"]:not([href^="#"])', 'a[id^="postcount"]'],
  thread: {
    title: 'td.navbar > strong, .navbar strong, h1',
    community: '.navbar a[href*="forumdisplay"]',
    current: '.pagenav .alt2 strong',
  },
});
