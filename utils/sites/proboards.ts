import { timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

/** Version 5, hosted: `/post/12/thread` leads to a post. */
export const proboards = declared({
  name: 'proboards',
  version: 1,
  checked: '2026-11-27: version 5 by its template language; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.item.post[id^="post-"] .message') !== null,
  post: '.item.post[id^="post-"]',
  author: ['.mini-profile .user-link', '.mini-profile .user-guest'],
  profile: '.mini-profile a.user-link[href]',
  text: ['article .message', '.message'],
  clean: { drop: '.edited_by, .last-edited, .quote_header', quote: '.quote' },
  link: 'a[href*="/post/"][href$="/thread"]',
  metrics: { likes: '.likes-button ~ a, .likes .count' },
  quote: { block: '.quote', author: '.quote_header .user-link, .quote_header' },
  thread: {
    title: '.thread-subject|h1',
    community: '#navigation-tree .nav-tree-branch a, .nav-tree-wrapper a',
    current: '.ui-pagination .current',
  },
  more(post, _page, find) {
    const id = match(post.id, /^post-(\d+)$/);
    const link = attr(find('a[href*="/post/"][href$="/thread"]'), 'href');
    return {
      nativeId: id,
      handle: match(attr(find('.mini-profile .user-link[title^="@"]'), 'title'), /^@(\S+)/),
      permalink: link ?? (id ? `/post/${id}/thread` : null),
      postedAt: timeFromEpoch(attr(find('.date [data-timestamp]'), 'data-timestamp')),
    };
  },
});
