import { timeFromEpoch } from '@/utils/domain/time.ts';
import { attr } from './dom.ts';
import { declared } from './parts/declared.ts';
import { when } from './parts/when.ts';

/** The box to write a comment in is called an entry too, but is no list item; every post is called an entry's parent. */
const POST = 'li:is(.b-post, .js-post, .b-comment-entry, .js-comment-entry)';
const TEXT = '.js-post__content-text';
const TIME = ['time[itemprop="dateCreated"]', '.b-post__timestamp time', 'time[datetime]'];

export const vbulletin5 = declared({
  name: 'vbulletin5',
  version: 1,
  checked: '2026-11-28: a topic of 2014, written over in part; comments and version 6 not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.b-post[data-node-id], .js-post[data-node-id]') !== null,
  post: POST,
  role: (post) => (post.parentElement?.closest(POST) ? 'comment' : 'post'),
  author: ['.author [itemprop="name"]', '.b-userinfo__details .author a', '.author a', '.author', '.b-comment-entry__author'],
  profile: '.author a[href], a.author[href], .b-userinfo a[href*="member"]',
  text: [TEXT, '[itemprop="text"]', '.b-comment-entry__text'],
  clean: { drop: '.post-edit-history, .js-post__history, .post-signature, .bbcode_postedby .b-icon', quote: '.bbcode_quote' },
  link: [
    'a.b-post__count',
    '.b-post__timestamp a',
    `a[href*="#post"]:not(${TEXT} *, .bbcode_quote *)`,
    `a[href*="#comment"]:not(${TEXT} *)`,
    'a.goto-post',
  ],
  metrics: { likes: '.js-votes-count, .votecount' },
  quote: { block: '.bbcode_quote', author: '.bbcode_postedby strong' },
  nested: true,
  thread: {
    title: '.js-topic-title|.b-module .main-title, .main-title, h1',
    community: '#breadcrumbs li a',
    current: '.js-pagenav-current-button',
  },
  more: (post, page, find) => ({
    nativeId: attr(post, 'data-node-id'),
    /** The time element tells the forum's own clock, not which that is. */
    postedAt: timeFromEpoch(attr(post, 'data-node-publishdate')) ?? when(find(TIME), page),
  }),
});
