import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { countsOf, handleIn, inOrder } from './parts/instagram-counts.ts';
import { ADDRESS, accountIn, accounts, BUTTONS, commentAround, commentsIn, isComment, stampsIn, wordsIn } from './parts/instagram-rows.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/**
 * Classes are hashes, so addresses tell what is what: `/ann/` an account, `/p/…` and `/reel/…` a post, `/p/…/c/…` a comment.
 * A post is an `article` in the feed, in its dialog and on its page until 2023; since then on its own page it is all of `main`.
 */
const MAIN = 'main, [role="main"]';
/** One of nothing but pictures is the grid of an account. */
const ARTICLE = 'article:not(article article):has(time, header, section)';

export const instagram: Recipe = {
  name: 'instagram',
  version: 1,
  siteName: 'Instagram',
  checked:
    '2026-11-28: the home feed, logged in (April 2025), a post on its own page with comments, logged out (2021); such a page of today not checked',
  required: ['author', 'handle', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ url }) => /(^|\.)instagram\.com$/.test(url.hostname),
  posts(page) {
    const articles = [...page.doc.querySelectorAll(ARTICLE)];
    const posts = articles.length === 0 && ADDRESS.test(page.url.pathname) ? [...page.doc.querySelectorAll(MAIN)].slice(0, 1) : articles;
    return posts.flatMap((post) => [post, ...commentsIn(post)]);
  },
  around(target, page) {
    const post = target.closest(ARTICLE) ?? (ADDRESS.test(page.url.pathname) ? target.closest(MAIN) : null);
    return post && (commentAround(target, post) ?? post);
  },
  read: (post, page) => (post.matches(`article, ${MAIN}`) ? readPost(post, page) : readComment(post, page)),
};

/** "more" is a button at the end of what was cut off, in it or, since 2024, in the span around it. */
const isCut = (text: Element | undefined): boolean =>
  text !== undefined && (text.parentElement?.closest('span[dir="auto"]') ?? text).querySelector('[role="button"], button') !== null;

function readPost(post: Element, page: PageView): Draft {
  const { own: stamp, comments } = stampsIn(post);
  const [, path = null, code = null] = ADDRESS.exec(attr(stamp, 'href') ?? '') ?? ADDRESS.exec(page.url.pathname) ?? [];
  const account = accountIn(post);
  const handle = handleIn(account);
  const time =
    stamp?.querySelector('time') ??
    [...post.querySelectorAll('time')].find((found) => !comments.some((comment) => comment.contains(found)));
  const text = captionOf(post, handle, comments[0] && commentAround(comments[0], post));
  return {
    role: 'post',
    nativeId: code,
    author: lineOf(account),
    handle,
    authorUrl: handle ? `/${handle}/` : null,
    text: cleanText(text),
    textCut: isCut(text),
    permalink: path,
    postedAt: timeFromAttribute(attr(time, 'datetime')),
    metrics: countsOf(post, page),
    format: path?.includes('/reel/')
      ? 'short'
      : post.querySelector('video')
        ? 'video'
        : post.querySelectorAll('ul li img[srcset], ul li img[style]').length > 1
          ? 'carousel'
          : 'image',
    promoted: post.querySelector('a[href*="facebook.com/ads/"], a[href*="/ads/about"]') !== null,
    thread: { starter: handle, nativeId: code, url: path },
  };
}

/** A heading on the post's page; in the feed, what follows the buttons, after its author's name written a second time. */
function captionOf(post: Element, handle: string | null, beforeComments: Element | null | undefined): Element | undefined {
  const heading = [...post.querySelectorAll('h1')].find((found) => lineOf(found) && lineOf(found) !== handle);
  if (heading) return heading;
  const words = wordsIn(post).filter((found) => !beforeComments || inOrder(found, beforeComments) < 0);
  const named = accounts(post).filter((link) => !link.closest('header') && !words.some((found) => found.contains(link)));
  const buttons = post.querySelector(':scope section:has(svg)');
  const below = buttons ? words.find((found) => inOrder(buttons, found) < 0) : undefined;
  const again = named.filter((link) => buttons && below && inOrder(buttons, link) < 0 && inOrder(link, below) < 0).at(-1);
  if (below && (!again || !handle || handleIn(again) === handle)) return below;
  const last = named.filter((link) => handleIn(link) === handle).at(-1);
  return words.find((found) => (handle ? last && inOrder(last, found) < 0 : handleIn(found.previousElementSibling?.querySelector('a'))));
}

function readComment(post: Element, page: PageView): Draft {
  const stamp = [...post.querySelectorAll('a:has(time), a[href]')].find((link) => isComment(link) || link.querySelector('time'));
  const address = stamp && isComment(stamp) ? attr(stamp, 'href') : null;
  const [text] = wordsIn(post);
  const account = accounts(post).find((link) => !text?.contains(link));
  const handle = handleIn(account);
  const buttons = [...post.querySelectorAll(`${BUTTONS}, a[href*="liked_by"]`)];
  const main = ADDRESS.exec(address ?? '');
  const starter = accountIn(post.closest('article') ?? page.doc.querySelector(MAIN) ?? post);
  return {
    role: 'comment',
    nativeId: match(address, /\/c\/(?:\d+\/r\/)?(\d+)/),
    author: lineOf(account),
    handle,
    authorUrl: handle ? `/${handle}/` : null,
    text: cleanText(text),
    textCut: isCut(text),
    permalink: address,
    postedAt: timeFromAttribute(attr(stamp, 'time', 'datetime')),
    metrics: { likes: buttons.map((button) => parseCount(lineOf(button), page.lang)).find(Boolean) ?? null },
    parent: address?.includes('/r/') ? { nativeId: match(address, /\/c\/(\d+)\/r\//) } : null,
    thread: { starter: handleIn(starter), nativeId: main?.[2] ?? null, url: main?.[1] ?? null },
  };
}
