import type { Time } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { likesNamed } from './parts/likes-named.ts';
import { when } from './parts/when.ts';
import type { PageView } from './recipe.ts';

const TIME = ['.message-attribution-main time', '.message-attribution time', '.message-date time', '.message-header time'];

/** "Ann · 5 Jul 2024 at 17:39", which the picture viewer shows, where a theme has no time element. */
const captioned = (box: Element | null, { lang, now, url }: PageView): Time | null =>
  timeFromText(match(attr(box, 'data-lb-caption-desc'), /^.* · (.*)$/s), lang, now, url);

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
    drop:
      '.js-selectToQuoteEnd, .message-lastEdit, .bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink, .bbCodeSpoiler-button, .js-quickReply, ' +
      /** What the page says of a linked page, and "View attachment 12" to those who may not. */
      '.bbCodeBlock--unfurl :is(.js-unfurl-desc, .contentRow-minor), .bbWrapper a[href*="/attachments/"]:not(:has(img))',
  },
  time: TIME,
  quote: { block: '.bbCodeBlock--quote', author: '.bbCodeBlock-title' },
  thread: { title: 'h1.p-title-value, h1', community: '.p-breadcrumbs li:last-child a', current: '.pageNav-page--current' },
  more(post, page, find) {
    const id = match(attr(post, 'data-content') ?? post.id, /post-(\d+)$/);
    const author = attr(post, 'data-author');
    const link = find(['.message-attribution-main a[href*="post-"]', '.message-attribution a[href*="post-"]', `a[href*="post-${id}"]`]);
    const thread = match(page.url.pathname, /^(.*?\/threads\/[^/]+)/);
    return {
      nativeId: id,
      postedAt: when(find(TIME), page) ?? captioned(find('[data-lb-caption-desc]'), page),
      ...(author ? { author } : {}),
      permalink: attr(link, 'href') ?? (thread && id ? `${thread}/post-${id}` : null),
      metrics: { likes: likesNamed(find('.reactionsBar-link'), 'bdi', page.lang) },
      state: post.matches('.message--deleted') ? 'deleted' : 'live',
    };
  },
});
