import { declared } from './parts/declared.ts';
import { likedBy } from './parts/liked-by.ts';
import { likesNamed } from './parts/likes-named.ts';

/** A quote is a cell or, where a theme has no tables, a panel; its label stands before it. */
const QUOTE = 'td.alt2, .panel.alt2';

export const vbulletin3 = declared({
  name: 'vbulletin3',
  version: 1,
  checked: '2026-11-28: threads of 2021 and 2025 on five boards (3.8; three of them without tables)',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    doc.querySelector(
      '[id^="post"] [id^="td_post_"] [id^="post_message_"], table[id^="post"] :is([id^="td_post_"], [id^="post_message_"])',
    ) !== null,
  post: 'table[id^="post"], div[id^="post"]:has([id^="td_post_"])',
  counts: (post) => /^post\d+$/.test(post.id),
  author: ['.bigusername', '[id^="postmenu_"] a', '[id^="postmenu_"]'],
  text: '[id^="post_message_"]',
  clean: {
    drop: '.smallfont:has(+ table td.alt2), .smallfont:has(+ pre), div:has(> label):has(+ .alt2)',
    quote: `${QUOTE}, .quote_container`,
  },
  quote: { block: QUOTE, author: 'div:has(> strong):not(:has(div)) strong' },
  time: ['.thead > .tcell', '.thead', '.tcat'],
  link: ['.thead a[href*="#post"]:not([href^="#"])', '.tcat a[href*="#post"]:not([href^="#"])', 'a[id^="postcount"]'],
  anchor: ({ id }) => id,
  thread: {
    title: 'td.navbar > strong, .navbar strong, h1',
    community: '.navbar a[href*="forumdisplay"]',
    current: '.pagenav .alt2 strong',
  },
  more(post, { doc, lang }) {
    const likes =
      likedBy(doc.getElementById(post.id.replace('post', 'post_thanks_box_'))) ??
      likesNamed(post.querySelector('.vbseo_liked'), 'a:not([href$="#"])', lang);
    return likes ? { metrics: { likes } } : {};
  },
});
