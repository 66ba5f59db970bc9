import { parseCount } from '@/utils/domain/count.ts';
import type { Time } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { likesNamed } from './parts/likes-named.ts';
import { summed } from './parts/summed.ts';
import { when } from './parts/when.ts';
import type { PageView } from './recipe.ts';
import { lineOf } from './text.ts';

const TIME = [
  '.message-attribution-main time',
  '.message-attribution time',
  '.message-date time',
  '.message-header :is(time, [itemprop="datePublished"])',
  '.message-userDetails time',
];

/** No `blockquote` before 2.1. */
const QUOTE = '.bbCodeBlock--quote';

/** "Ann · 5 Jul 2024 at 17:39", which the picture viewer shows, where a theme has no time element. */
const captioned = (box: Element | null, { lang, now, url }: PageView): Time | null =>
  timeFromText(match(attr(box, 'data-lb-caption-desc'), /^.* · (.*)$/s), lang, now, url);

const idOf = (post: Element): string | null => match(attr(post, 'data-content') ?? post.id, /^(?:js-)?post-(\d+)$/);

export const xenforo2 = declared({
  name: 'xenforo2',
  version: 1,
  checked: '2026-11-28: threads on nine forums, 2018 to 2026 (2.1 to 2.3), one with the time below the name and the reactions summed',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('article.message[data-content^="post-"], .message--post:not(.message--review) .bbWrapper') !== null,
  post: 'article.message[data-content^="post-"], article.message--post, article.message--article',
  /** Adverts are dressed as posts without a number. */
  counts: (post) => post.hasAttribute('data-content') || post.id !== '',
  author: [
    '.message-name .username',
    '.message-name',
    '.message-user .username',
    '.message-articleUserName',
    '.message-userDetails .username',
  ],
  profile: ['.message-name a.username', '.message-name a[href]', '.message-user a.username', '.message-articleUserName a.username'],
  text: ['.message-userContent .bbWrapper', '.message-body .bbWrapper', '.message-content .bbWrapper:not(.message-signature *)'],
  clean: {
    drop:
      '.js-selectToQuoteEnd, .message-lastEdit, .bbCodeBlock--code > .bbCodeBlock-title, .bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink, .bbCodeSpoiler-button, .js-quickReply, ' +
      /** What the page says of a linked page, and "View attachment 12" to those who may not. */
      '.bbCodeBlock--unfurl :is(.js-unfurl-desc, .contentRow-minor), .bbWrapper a[href*="/attachments/"]:not(:has(img))',
    quote: QUOTE,
  },
  time: TIME,
  quote: {
    block: QUOTE,
    author: '.bbCodeBlock-title',
    id: (block) =>
      match(attr(block, 'data-source'), /^post: (\d+)$/) ?? match(attr(block, 'a.bbCodeBlock-sourceJump', 'href'), /\/post\?id=(\d+)$/),
  },
  thread: { title: 'h1.p-title-value, h1', community: '.p-breadcrumbs li:last-child a', current: '.pageNav-page--current' },
  more(post, page, find) {
    const id = idOf(post);
    const author = attr(post, 'data-author');
    const link = find(['.message-attribution-main a[href*="post-"]', '.message-attribution a[href*="post-"]', `a[href*="post-${id}"]`]);
    const thread = match(page.url.pathname, /^(.*?\/threads\/[^/]+)/);
    return {
      nativeId: id,
      postedAt: when(find(TIME), page) ?? captioned(find('[data-lb-caption-desc]'), page),
      ...(author ? { author } : {}),
      permalink: attr(link, 'href') ?? (id && (thread ? `${thread}/post-${id}` : new URL(`#post-${id}`, page.url).href)),
      metrics: {
        score: parseCount(lineOf(find('.contentVote-score')), page.lang),
        likes:
          likesNamed(find('.reactionsBar-link'), 'bdi', page.lang, true) ??
          likesNamed(find('.reactionsBar-reactors'), 'bdi', page.lang) ??
          parseCount(lineOf(find('.reactionsBar > strong')), page.lang) ??
          summed(post.querySelectorAll('.sv-rating__count'), page.lang),
      },
      state: post.matches('.message--deleted') ? 'deleted' : 'live',
    };
  },
});
