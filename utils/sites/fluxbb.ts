import { declared } from './parts/declared.ts';

/** And PunBB before it. */
export const fluxbb = declared({
  name: 'fluxbb',
  version: 1,
  checked: '2026-11-28: a topic of 2024, a private message of 2021',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.blockpost[id^="p"] .postmsg') !== null,
  post: '.blockpost[id^="p"]',
  author: '.postleft dt, .postleft strong',
  text: '.postmsg',
  clean: { drop: '.postedit, .postsignature' },
  time: 'h2 a',
  link: 'h2 a[href*="#p"]',
  quote: { block: '.quotebox', author: 'cite' },
  thread: {
    title: '.crumbs li:last-child strong a, .crumbs li:last-child a, #brdmain h1',
    community: '.crumbs li:nth-last-child(2) a',
    current: '.pagelink strong',
  },
});
