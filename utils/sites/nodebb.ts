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
  author: ['[itemprop="author"] [itemprop="name"]', 'a[data-username]', '[component="user/picture"] + a'],
  profile: ['a[data-username]', 'a[href*="/user/"]'],
  text: '[component="post/content"]',
  quote: { block: 'blockquote', author: 'a.plugin-mentions-user' },
  thread: { title: '[component="topic/title"], h1', community: '[component="breadcrumb/current"], .breadcrumb-item a', starts: false },
  more(post, page, find) {
    const id = attr(post, 'data-pid');
    const parent = find('[component="post/parent"]');
    const first = page.doc.querySelector('[component="post"][data-index="0"]');
    return {
      nativeId: id,
      authorId: attr(post, 'data-uid'),
      handle: attr(post, 'data-userslug') ?? attr(post, 'data-username'),
      permalink: attr(find(`a[href$="/post/${id}"]`), 'href') ?? (id ? `/post/${id}` : null),
      postedAt: timeFromEpoch(attr(post, 'data-timestamp')),
      metrics: {
        score: parseCount(attr(find('[component="post/vote-count"]'), 'data-votes') ?? lineOf(find('[component="post/vote-count"]')), 'en'),
      },
      state: post.matches('.deleted') ? 'deleted' : 'live',
      parent: parent
        ? { nativeId: attr(parent, 'data-topid') ?? attr(parent, 'data-parent-pid'), author: lineOf(parent)?.replace(/^@/, '') ?? null }
        : null,
      thread: { title: lineOf(page.doc.querySelector('[component="topic/title"], h1')), starter: attr(first, 'data-username') },
    };
  },
});
