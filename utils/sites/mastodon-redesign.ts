import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt, Format } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import type { PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** A post names its account in a header of its own; all classes are hashed, and what Mastodon kept for them are elements and `data-` names. */
const POSTS = 'article:has(> header [data-hover-card-account])';
/** Above the header: who boosted it, and what it answers. */
const ABOVE = ':scope > div:has(~ header)';
const CONTENT = ':scope > div[id] > div >';
/** A card among the attachments whose time leads to a post, and not that of a linked page. */
const QUOTE = `${CONTENT} div:has(a[href*="/@"] > time)`;

/** Buttons that show a number: a reply has no state, a boost no title of its own, a favourite both. */
const shows = (rest: string): string => `:scope > footer button${rest}:not(:has(.sr-only))`;

export const mastodonRedesign: Recipe = {
  name: 'mastodon-redesign',
  site: 'mastodon',
  version: 1,
  siteName: 'Mastodon',
  checked: '2026-11-28: the components of version 5, which are still being written; not checked on a real page',
  required: ['author', 'handle', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`#mastodon ${POSTS}`) !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(POSTS)].filter((post) => !post.parentElement?.closest(POSTS)),
  around: (target) => outermost(target.closest(POSTS)),
  read(post, page) {
    const header = post.querySelector(':scope > header');
    const account = header?.querySelector('a[data-hover-card-account]') ?? null;
    const time = header?.querySelector('time') ?? null;
    const path = attr(header?.querySelector('p > a:not([data-hover-card-account])') ?? null, 'href');
    const text = post.querySelector(`${CONTENT} [lang], ${CONTENT} div:has(> p)`);
    const warning = post.querySelector(':scope > [aria-controls]');
    const hidden = post.querySelector(':scope > div[id][inert]') !== null;
    return {
      role: path?.endsWith(page.url.pathname) || !/^\/@[^/]+\/\w+/.test(page.url.pathname) ? 'post' : 'comment',
      nativeId: match(path, /\/(\w+)$/),
      author: lineOf(header?.querySelector('.display-name__html') ?? null),
      handle: match(attr(account, 'title'), /^(@[^\s]+)$/),
      authorUrl: attr(account, 'href'),
      text: [warning ? cleanText(warning, { drop: 'button' }) : '', text && !hidden ? cleanText(text) : ''].filter(Boolean).join('\n'),
      textCut: hidden || post.querySelector(':scope > div[id] > div + button') !== null,
      title: null,
      language: attr(text, 'lang'),
      permalink: path,
      postedAt: timeFromAttribute(attr(time, 'datetime')) ?? timeFromText(attr(time, 'title') ?? lineOf(time), page.lang, page.now),
      metrics: {
        replies: count(post, shows('[title]:not([aria-pressed])'), page),
        reposts: count(post, shows('[aria-pressed]:not([title])'), page),
        likes: count(post, shows('[aria-pressed][title]'), page),
      },
      format: formatOf(post),
      parent: repliedTo(post),
      quoted: quotedIn(post),
      repostedBy: lineOf(post.querySelector(`${ABOVE} a[data-hover-card-account] .display-name`)) || null,
      thread: { community: attr(page.doc.querySelector('meta[property="og:site_name"]'), 'content') },
    };
  },
};

const outermost = (post: Element | null): Element | null => {
  const around = post?.parentElement?.closest(POSTS);
  return around ? outermost(around) : post;
};

const count = (post: Element, selector: string, { lang }: PageView): Count | null => parseCount(lineOf(post.querySelector(selector)), lang);

function formatOf(post: Element): Format {
  if (post.querySelector(`${CONTENT} div video`)) return 'video';
  if (post.querySelector(`${CONTENT} div audio`)) return 'audio';
  if (post.querySelector(`${CONTENT} .poll`)) return 'poll';
  const pictures = post.querySelectorAll(`${CONTENT} div .media-gallery__item`).length;
  if (pictures > 0) return pictures > 1 ? 'carousel' : 'image';
  return post.querySelector(`${CONTENT} div:has(a[href^="http"][target="_blank"] + a[target="_blank"])`) ? 'link' : 'text';
}

/** A feed names above a reply what it answers; a thread doesn't. */
function repliedTo(post: Element): Partial<Excerpt> | null {
  const link = post.querySelector(`${ABOVE} > a[href*="/@"]:not([data-hover-card-account])`);
  const permalink = attr(link, 'href');
  return permalink
    ? { author: lineOf(link?.querySelector('bdi') ?? null) || null, permalink, nativeId: match(permalink, /\/(\w+)$/) }
    : null;
}

function quotedIn(post: Element): Partial<Excerpt> | null {
  const quote = post.querySelector(QUOTE);
  const permalink = attr(quote?.querySelector('a[href*="/@"]:has(> time)') ?? null, 'href');
  const text = quote?.querySelector(':scope > a') ?? null;
  return quote
    ? {
        author: lineOf(quote.querySelector('.display-name__html')),
        text: text ? cleanText(text) : null,
        permalink,
        nativeId: match(permalink, /\/(\w+)$/),
      }
    : null;
}
