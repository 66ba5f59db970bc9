import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt, Format } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { MASTODON } from './hosts.ts';
import { own, ownAll } from './parts/own.ts';
import type { PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** The web app, its forks (glitch-soc, Hometown), the public pages of 1 to 3 and the embed: one family of classes since 2016. */
const POSTS = '.detailed-status, .status:not(.status--cancelled)';
const QUOTES = '.status__quote, .quoted-status, .status__quoted';

const REPLY = ':is(.icon-reply, .icon-reply-all, .fa-reply, .fa-reply-all)';
/** The public pages of version 3 name the count of replies after boosts. */
const REPLIES = `.icon-button:has(${REPLY}) .icon-button__counter, .status__action-bar__counter:has(${REPLY}) .status__action-bar__counter__label, .detailed-status__link:has(> ${REPLY}) > .detailed-status__reblogs`;
const REPOSTS = `a[href$="/reblogs"], :not(:has(> ${REPLY})) > .detailed-status__reblogs, .icon-button:has(.icon-retweet, .fa-retweet) .icon-button__counter`;
/** Since 4.3 what a filter of the reader's own hides has a banner as a warning of the writer's has. */
const FILTER = '.content-warning--filter';
const WARNING = `.content-warning:not(${FILTER})`;
const PRIVATE = '.detailed-status__meta :is(.icon-lock, .fa-lock, .fa-envelope), .status__action-bar :is(.fa-lock, .fa-envelope)';

export const mastodon: Recipe = {
  name: 'mastodon',
  version: 1,
  siteName: 'Mastodon',
  checked:
    '2026-11-28: a thread in the web app (4.x), the components of 4.3 to 4.6, the templates of the public pages of 2 and 3; those not on a real page',
  required: ['author', 'handle', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(MASTODON) !== null,
  posts: ({ doc }) =>
    [...doc.querySelectorAll(POSTS)].filter(
      (post) => !post.closest(QUOTES) && (nameIn(post) || own(post, '.status__content, .e-content, .content-warning', QUOTES)),
    ),
  around: (target) => target.closest(QUOTES)?.closest(POSTS) ?? target.closest(POSTS),
  read(post, page) {
    const find = (selector: string) => own(post, selector, QUOTES);
    const link = find('a.status__relative-time, a.detailed-status__datetime, a.u-url.u-uid');
    /** Not when it was last edited, which stands in a button. */
    const time = link ? link.querySelector('time[datetime]') : find('time[datetime]:not(button *)');
    const account = lineOf(find('.display-name__account, .p-author .nickname, .display-name > span'));
    /** Of an account on another host alone it names the host. */
    const title = match(attr(find('.status__display-name'), 'title'), /^(@?[^@\s]+@[^@\s]+)$/);
    const path = attr(link, 'href');
    const text = find('.status__content__text, .e-content, .status__content');
    const warning = lineOf(find(`${WARNING} p, ${WARNING} > span, .status__content__spoiler-link + span, .p-summary, .spoiler-text`));
    const main = page.doc.querySelector('.detailed-status');
    const first = main ? page.doc.querySelector(POSTS) : null;
    return {
      role: main && post !== main && post !== first ? 'comment' : 'post',
      nativeId: match(attr(post, 'data-id'), /^(\w+)$/) ?? match(path, /\/(\w+)$/),
      author: lineOf(nameIn(post)),
      handle: account || title,
      authorUrl: attr(find('a.status__display-name, a.detailed-status__display-name, a.p-author, a.display-name'), 'href'),
      text: [warning, text ? cleanText(text, { drop: '.status__content__spoiler-link, .translate-button, .p-summary' }) : '']
        .filter(Boolean)
        .join('\n'),
      textCut:
        find('.status__content__read-more-button, .status__content--collapsed') !== null ||
        (!text && (warning !== null || find(FILTER) !== null)),
      title: null,
      language: attr(text, 'lang'),
      permalink: path,
      postedAt: timeFromAttribute(attr(time, 'datetime')) ?? timeFromText(attr(time, 'title') ?? lineOf(link), page.lang, page.now),
      metrics: {
        replies: count(find(REPLIES), page),
        reposts: count(find(REPOSTS), page),
        likes: count(find('a[href$="/favourites"], .detailed-status__favorites, .star-icon .icon-button__counter'), page),
      },
      format: formatOf(post),
      quoted: quotedIn(post),
      state: post.matches('.status-private, .status-direct') || find(PRIVATE) ? 'private' : 'live',
      repostedBy:
        lineOf(
          post.closest('.status__wrapper, .entry')?.querySelector('.status__prepend a, .pre-header a, .status__prepend bdi') ?? null,
        ) || null,
      thread: {
        starter: handleOf(first) ?? (account || null),
        nativeId: attr(main, 'data-id'),
        url: attr(main?.querySelector('a.detailed-status__datetime'), 'href'),
        community: attr(page.doc.querySelector('meta[property="og:site_name"]'), 'content'),
      },
    };
  },
};

const nameIn = (post: Element): Element | null => own(post, '.display-name__html, .p-author .p-name, .display-name strong', QUOTES);

const handleOf = (post: Element | null): string | null => lineOf(post?.querySelector('.display-name__account') ?? null) || null;

/** "1+" stands for one reply or more. */
const count = (element: Element | null, { lang }: PageView): Count | null => parseCount(lineOf(element), lang);

function formatOf(post: Element): Format {
  if (own(post, '.video-player, video', QUOTES)) return 'video';
  if (own(post, '.audio-player, audio', QUOTES)) return 'audio';
  if (own(post, '.poll', QUOTES)) return 'poll';
  const pictures = ownAll(post, '.media-gallery__item', QUOTES).length;
  if (pictures > 0) return pictures > 1 ? 'carousel' : 'image';
  return own(post, '.status-card', QUOTES) ? 'link' : 'text';
}

function quotedIn(post: Element): Partial<Excerpt> | null {
  const quote = post.querySelector(QUOTES);
  if (!quote) return null;
  const text = quote.querySelector('.status__content__text, .status__content');
  const link = attr(quote.querySelector('a.status__relative-time'), 'href');
  return {
    author: lineOf(quote.querySelector('.display-name__html')),
    text: text ? cleanText(text) : null,
    permalink: link,
    nativeId: link?.split('/').at(-1) ?? null,
  };
}
