import { parseCount } from '@/utils/domain/count.ts';
import { timeFromEpoch } from '@/utils/domain/time.ts';
import { attr } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

export const nodebb = declared({
  name: 'nodebb',
  version: 1,
  checked: '2026-11-22: a topic of 2024 (version 4)',
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
    ':not([component="post/parent"] *):is([component="user/picture"] + a)',
  ],
  profile: ['a[data-username][href*="/user/"]', 'a[href*="/user/"]:not([component="post/parent"] *, [component="post/content"] *)'],
  text: '[component="post/content"]',
  quote: { block: 'blockquote', author: 'a.plugin-mentions-user' },
  thread: { title: '[component="topic/title"], h1', community: '[component="breadcrumb/current"], .breadcrumb-item a', starts: false },
  more(post, page, find) {
    const id = attr(post, 'data-pid');
    const path = id && `/post/${encodeURIComponent(id)}`;
    const parent = find('[component="post/parent"]');
    const isGuest = attr(post, 'data-uid') === '0';
    const isGone = post.matches('.deleted');
    const first = page.doc.querySelector('[component="post"][data-index="0"]');
    return {
      nativeId: id,
      authorId: isGuest ? null : attr(post, 'data-uid'),
      handle: isGuest ? null : (attr(post, 'data-userslug') ?? attr(post, 'data-username')),
      permalink: path ? (attr(find(`a[href$="${path}"]`), 'href') ?? path) : null,
      postedAt: timeFromEpoch(attr(post, 'data-timestamp')),
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
      thread: { title: lineOf(page.doc.querySelector('[component="topic/title"], h1')), starter: attr(first, 'data-username') },
    };
  },
});
