import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { likesNamed } from './parts/likes-named.ts';

export const xenforo2 = declared({
  name: 'xenforo2',
  version: 1,
  checked: '2026-11-22: threads on three forums, 2018 to 2024',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('article.message[data-content^="post-"], .message--post .bbWrapper') !== null,
  post: 'article.message[data-content^="post-"], article.message--post',
  author: ['.message-name .username', '.message-name', '.message-user .username'],
  profile: ['.message-name a.username', '.message-name a[href]', '.message-user a.username'],
  text: ['.message-userContent .bbWrapper', '.message-body .bbWrapper'],
  clean: {
    drop: '.js-selectToQuoteEnd, .message-lastEdit, .bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink, .bbCodeSpoiler-button, .js-quickReply',
  },
  time: ['.message-attribution-main time', '.message-attribution time', '.message-date time'],
  quote: { block: '.bbCodeBlock--quote', author: '.bbCodeBlock-title' },
  thread: { title: 'h1.p-title-value, h1', community: '.p-breadcrumbs li:last-child a', current: '.pageNav-page--current' },
  more(post, page, find) {
    const id = match(attr(post, 'data-content'), /^post-(\d+)/);
    const link = find(['.message-attribution-main a[href*="post-"]', '.message-attribution a[href*="post-"]', `a[href*="post-${id}"]`]);
    const thread = match(page.url.pathname, /^(.*?\/threads\/[^/]+)/);
    return {
      nativeId: id,
      author: attr(post, 'data-author') ?? null,
      permalink: attr(link, 'href') ?? (thread && id ? `${thread}/post-${id}` : null),
      metrics: { likes: likesNamed(find('.reactionsBar-link'), 'bdi', page.lang) },
      state: post.matches('.message--deleted') ? 'deleted' : 'live',
    };
  },
});
