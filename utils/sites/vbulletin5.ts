import { attr } from './dom.ts';
import { declared } from './parts/declared.ts';

export const vbulletin5 = declared({
  name: 'vbulletin5',
  version: 1,
  checked: 'not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.b-post[data-node-id], .js-post[data-node-id]') !== null,
  post: 'li.b-post, li.js-post, .b-comment-entry, .js-comment-entry',
  role: (post) => (post.matches('[class*="comment-entry"]') ? 'comment' : 'post'),
  author: ['.author [itemprop="name"]', '.b-userinfo__details .author a', '.author a', '.author', '.b-comment-entry__author'],
  profile: '.author a[href], .b-userinfo a[href*="member"]',
  text: ['.js-post__content-text', '[itemprop="text"]', '.b-comment-entry__text'],
  clean: { drop: '.post-edit-history, .js-post__history', quote: '.bbcode_quote' },
  time: ['time[itemprop="dateCreated"]', '.b-post__timestamp time', 'time[datetime]'],
  link: ['a.b-post__count', '.b-post__timestamp a', 'a[href*="#post"]', 'a[href*="#comment"]'],
  metrics: { likes: '.js-votes-count, .votecount' },
  quote: { block: '.bbcode_quote', author: '.bbcode_postedby strong' },
  nested: true,
  thread: { title: '.b-module .main-title, .main-title, h1', community: '#breadcrumbs li a', current: '.js-pagenav-current-button' },
  more: (post) => ({ nativeId: attr(post, 'data-node-id') }),
});
