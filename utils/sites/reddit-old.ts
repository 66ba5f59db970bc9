import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, first, match } from './dom.ts';
import { own } from './parts/own.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const THING = '.thing.link, .thing.comment';

export const redditOld: Recipe = {
  name: 'reddit-old',
  site: 'reddit',
  version: 1,
  siteName: 'Reddit',
  checked: '2026-11-22: a thread of 2018',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc, url }) => /(^|\.)reddit\.com$/.test(url.hostname) && doc.querySelector('.thing[data-fullname]') !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(THING)],
  around: (target) => target.closest(THING),
  read(post, page) {
    const entry = post.querySelector(':scope > .entry');
    const find = (selector: string) => entry?.querySelector(selector) ?? null;
    const link = post.matches('.link');
    const time = find('.tagline time:not(.edited-timestamp)');
    const body = find('.usertext-body .md');
    const author = attr(post, 'data-author') ?? lineOf(find('.tagline .author'));
    const permalink = attr(post, 'data-permalink') ?? attr(find('a.bylink[data-event-action="permalink"], a.bylink.comments'), 'href');
    const text = cleanText(body);
    const gone = /^\[(?:deleted|removed|unavailable)\]$/.test(author && !body?.closest('.grayed') ? '' : text) || (!author && !link);
    const score = link ? post.querySelector(':scope > .midcol .score.unvoted') : find('.tagline .score.unvoted');
    return {
      role: link ? 'post' : 'comment',
      nativeId: match(attr(post, 'data-fullname'), /_(\w+)$/),
      author,
      handle: author,
      authorUrl: attr(find('.tagline a.author'), 'href'),
      authorId: attr(post, 'data-author-fullname'),
      title: link ? lineOf(find('a.title')) : null,
      text: gone ? '' : text,
      permalink,
      postedAt: timeFromAttribute(attr(time, 'datetime')) ?? timeFromEpoch(attr(post, 'data-timestamp')),
      metrics: {
        score: find('.score-hidden') ? null : (parseCount(attr(score, 'title'), 'en') ?? parseCount(lineOf(score), page.lang)),
        replies: link ? (parseCount(lineOf(find('a.comments')), page.lang) ?? parseCount(attr(post, 'data-comments-count'), 'en')) : null,
      },
      state: gone ? 'deleted' : 'live',
      promoted: attr(post, 'data-promoted') === 'true' || post.matches('.promoted, .promotedlink'),
      format: link ? formatOf(post, body) : null,
      parent: link ? null : parentOf(post),
      thread: threadOf(post, page),
    };
  },
};

function formatOf(post: Element, body: Element | null): NonNullable<Draft['format']> {
  const domain = attr(post, 'data-domain') ?? '';
  if (body || domain.startsWith('self.')) return 'text';
  if (domain === 'v.redd.it') return 'video';
  return domain === 'i.redd.it' ? 'image' : 'link';
}

function parentOf(post: Element): Partial<Excerpt> | null {
  const above = post.parentElement?.closest(THING);
  if (!above) return null;
  const body = own(above, '.usertext-body .md', THING);
  return {
    nativeId: match(attr(above, 'data-fullname'), /_(\w+)$/),
    author: attr(above, 'data-author') ?? lineOf(own(above, '.tagline .author', THING)),
    text: body ? cleanText(body) : null,
    permalink: attr(above, 'data-permalink'),
  };
}

/** On a page of comments the post stands alone at the top; in a listing each post is its own thread. */
function threadOf(post: Element, { doc }: PageView): NonNullable<Draft['thread']> {
  const top = post.matches('.link')
    ? post
    : doc.querySelector('.sitetable.linklisting > .thing.link:only-of-type, .nestedlisting ~ .thing.link, #siteTable > .thing.link');
  return {
    nativeId: match(attr(top, 'data-fullname'), /_(\w+)$/),
    title: lineOf(first(top, 'a.title')) ?? lineOf(own(post, '.parent a.title', THING)),
    url: attr(top, 'data-permalink') ?? attr(first(top, 'a.comments'), 'href'),
    community: attr(post, 'data-subreddit-prefixed') ?? lineOf(first(top, '.tagline .subreddit')),
    starter: attr(top, 'data-author') ?? lineOf(first(top, '.tagline .author')) ?? lineOf(own(post, '.parent a.author', THING)),
  };
}
