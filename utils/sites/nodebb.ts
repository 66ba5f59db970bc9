import { parseCount } from '@/utils/domain/count.ts';
import { timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, first } from './dom.ts';
import { declared } from './parts/declared.ts';
import { perPage } from './parts/per-page.ts';
import { when } from './parts/when.ts';
import { lineOf } from './text.ts';

const threadOf = perPage(({ doc }) => ({
  title: lineOf(first(doc, '[component="topic/title"]', '[component="post/header"]', 'h1')),
  community: lineOf([...doc.querySelectorAll('.breadcrumb a[href*="/category/"]')].at(-1)),
  starter: attr(doc, '[component="post"][data-index="0"]', 'data-username'),
}));

export const nodebb = declared({
  name: 'nodebb',
  version: 1,
  checked: '2026-11-28: a topic of 2024 (version 4), topics and an account of version 1.4 that was run',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('[component="post"][data-pid]') !== null,
  post: '[component="post"]',
  /** What answers a post can be unfolded in it, and a solution stands under its question too: both have their own place. */
  twice: (post) => post.matches('[data-index="-1"], [component="post/replies/container"] *'),
  nested: true,
  author: [
    '[itemprop="author"] a[data-username]',
    '[itemprop="author"] [itemprop="name"]',
    'a[data-username]',
    '.post-author a[href*="/user/"]:not(:has(*))',
    '[component="user/picture"] + a:not([component="post/parent"] *)',
  ],
  profile: ['a[data-username][href*="/user/"]', 'a[href*="/user/"]:not([component="post/parent"] *, [component="post/content"] *)'],
  text: '[component="post/content"]',
  quote: { block: 'blockquote', author: 'a.plugin-mentions-user' },
  thread: { starts: false },
  more(post, page, find) {
    const id = attr(post, 'data-pid');
    const path = id && `/post/${encodeURIComponent(id)}`;
    const parent = find('[component="post/parent"]');
    /** Of an account that was deleted the number is left. */
    const isGuest = attr(post, 'data-uid') === '0' || post.getAttribute('data-userslug') === '';
    const isGone = post.matches('.deleted');
    const thread = threadOf(page);
    return {
      nativeId: id,
      authorId: isGuest ? null : attr(post, 'data-uid'),
      handle: isGuest ? null : (attr(post, 'data-userslug') ?? attr(post, 'data-username')),
      permalink: path ? (attr(find(`a[href$="${path}"]`), 'href') ?? path) : null,
      postedAt: timeFromEpoch(attr(post, 'data-timestamp')) ?? when(find('.post-info .timeago'), page),
      metrics: {
        score: parseCount(attr(find('[component="post/vote-count"]'), 'data-votes') ?? lineOf(find('[component="post/vote-count"]')), 'en'),
        reposts: parseCount(lineOf(find('[component="post/announce-count"]')), 'en'),
        replies: parseCount(attr(find('[component="post/reply-count"]:not(.hidden) [data-replies]'), 'data-replies'), 'en'),
      },
      // Who may not read it sees a bare line that says so.
      ...(isGone && !find('[component="post/content"]')?.firstElementChild ? { text: null } : {}),
      state: isGone ? 'deleted' : 'live',
      parent: parent
        ? {
            nativeId: attr(parent, 'data-topid') ?? attr(parent, 'data-parent-pid'),
            author: lineOf(parent.querySelector('a[href*="/user/"]:not(:has(img, .avatar))') ?? parent)?.replace(/^@/, '') ?? null,
            text: lineOf(parent.querySelector('[component="post/parent/content"]')),
          }
        : null,
      thread: { ...thread, title: lineOf(find('.topic-title'))?.replace(/^RE: /, '') ?? thread.title },
    };
  },
});
