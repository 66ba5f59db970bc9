import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt } from '@/utils/domain/post.ts';
import { timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { timeFromId } from './parts/id-time.ts';
import { own } from './parts/own.ts';
import type { Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** Twitter until 2020, as saved pages show it. */

const TWEET = '.tweet:is([data-tweet-id], [data-permalink-path])';
const SCOPES = `${TWEET}, .QuoteTweet`;
/** An address is shown in part, one of a picture not at all; "Verified account" is for screen readers. */
const UNSEEN = '.invisible, .u-hidden, .u-hiddenVisually, .tco-ellipsis:empty, .UserBadges, .verifiedContainer';

export const xClassic: Recipe = {
  name: 'x-classic',
  site: 'x',
  version: 1,
  siteName: 'X',
  checked: '2026-11-28: status pages of 2015 and 2018',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc, url }) => /(^|\.)twitter\.com$/.test(url.hostname) && doc.querySelector(TWEET) !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(TWEET)],
  around: (target) => target.closest(TWEET),
  read(post, page) {
    const find = (selector: string) => own(post, selector, SCOPES);
    const count = (name: string) =>
      parseCount(attr(find(`.ProfileTweet-action--${name} [data-tweet-stat-count]`), 'data-tweet-stat-count'), page.lang);
    const handle = attr(post, 'data-screen-name') ?? lineOf(find('.username b'));
    const path = attr(post, 'data-permalink-path') ?? attr(find('a.tweet-timestamp'), 'href');
    const id = match(attr(post, 'data-tweet-id'), /^(\d+)$/) ?? match(path, /\/status\/(\d+)/);
    const clock = find('.tweet-timestamp [data-time-ms], .tweet-timestamp [data-time]');
    const text = find('.js-tweet-text, .tweet-text');
    const isReply = attr(post, 'data-is-reply-to') === 'true' || post.closest('#descendants, .replies-to') !== null;
    return {
      role: isReply ? 'comment' : 'post',
      nativeId: id,
      author: attr(post, 'data-name') ?? (cleanText(find('.fullname'), { drop: UNSEEN }) || null),
      handle,
      authorUrl: handle && `/${handle}`,
      text: text ? cleanText(text, { lines: true, drop: UNSEEN }) : '',
      language: attr(text, 'lang'),
      permalink: path,
      postedAt: timeFromEpoch(attr(clock, 'data-time-ms') ?? attr(clock, 'data-time')) ?? timeFromId(id, 'x'),
      metrics: { replies: count('reply'), reposts: count('retweet'), likes: count('favorite') },
      quoted: quotedIn(post),
      repostedBy: attr(post, 'data-retweeter'),
      promoted: post.matches('.promoted-tweet'),
      thread: { nativeId: attr(post, 'data-conversation-id') },
    };
  },
};

function quotedIn(post: Element): Partial<Excerpt> | null {
  const quote = post.querySelector('.QuoteTweet');
  const author = quote && cleanText(quote.querySelector('.QuoteTweet-fullname'), { drop: UNSEEN });
  return author ? { author, text: cleanText(quote.querySelector('.QuoteTweet-text'), { lines: true, drop: UNSEEN }) } : null;
}
