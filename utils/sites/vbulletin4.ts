import { declared } from './parts/declared.ts';
import { likedBy } from './parts/liked-by.ts';

export const vbulletin4 = declared({
  name: 'vbulletin4',
  version: 1,
  checked: '2026-11-22: threads of 2009 and, in Persian, 2016',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.postcontainer[id^="post_"]') !== null,
  post: '.postcontainer[id^="post_"]',
  author: ['.username_container .username', '.username', '.guest'],
  profile: ['a.username', '.username_container .username[href]'],
  text: 'blockquote.postcontent:not(.lastedited)',
  clean: { drop: '.postedit, .bbcode_description, .lastedited', quote: '.bbcode_quote' },
  time: '.postdate .date, .postdate',
  link: ['a.postcounter[href*="#"]', 'a.postcounter'],
  metrics: { likes: '.vbseo_liked .count, .dbtech_thanks_count' },
  quote: { block: '.bbcode_quote', author: '.bbcode_postedby strong' },
  thread: { title: '.threadtitle|#pagetitle h1', community: '#breadcrumb .navbit a', current: '.pagination .selected a' },
  more(post, { doc }) {
    const likes = likedBy(doc.getElementById(post.id.replace('post_', 'post_thanks_box_')));
    return likes ? { metrics: { likes } } : {};
  },
});
