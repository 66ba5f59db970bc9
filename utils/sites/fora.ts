import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { likesNamed } from './parts/likes-named.ts';

/** What VerticalScope made of XenForo 2 for its boards: a post is a card, replies follow theirs instead of lying in it. */
export const fora = declared({
  name: 'fora',
  version: 1,
  checked: '2026-11-27: threads on five boards (2024 and 2025)',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.MessageCard[id^="js-post-"] .bbWrapper') !== null,
  post: '.MessageCard[id^="js-post-"]',
  author: ['.MessageCard__user-info__name', '.MessageCard__user-info [itemprop="name"]', '.message-name .username'],
  profile: 'a.MessageCard__user-info__name, .MessageCard__user-info a[href*="/members/"]',
  text: ['.message-userContent .message-body .bbWrapper', '.message-body .bbWrapper'],
  clean: {
    drop: '.js-selectToQuoteEnd, .message-lastEdit, .bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink, .bbCodeSpoiler-button, .bbCodeBlock--unfurl :is(.js-unfurl-desc, .contentRow-minor), .bbWrapper a[href*="/attachments/"]:not(:has(img))',
  },
  time: ['.MessageCard__date-created time', '[itemprop="datePublished"]', 'time.u-dt'],
  link: ['.MessageCard__date-created[href]', '.MessageCard__post-position[href]'],
  quote: { block: '.bbCodeBlock--quote', author: '.bbCodeBlock-title' },
  thread: { title: 'h1.MessageCard__thread-title|h1', community: '.p-breadcrumbs li:last-child a', current: '.pageNav-page--current' },
  more(post, page, find) {
    const thread = match(page.url.pathname, /^(.*?\/threads\/[^/]+)/);
    const id = match(post.id, /(\d+)$/);
    return {
      ...(thread && id ? { permalink: `${thread}/post-${id}` } : {}),
      authorId: attr(find('.MessageCard__user-info [data-user-id]'), 'data-user-id'),
      metrics: { likes: likesNamed(find('.reactionsBar-link'), 'bdi', page.lang, true) },
    };
  },
});
