import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { countsOf, handleIn, inOrder } from './parts/instagram-counts.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/**
 * Classes are hashes, so addresses tell what is what: `/ann/` an account, `/p/…` and `/reel/…` a post, `/p/…/c/…` a comment.
 * A post is an `article` in the feed, in its dialog and on its page until 2023; since then on its own page it is all of `main`.
 */
const STAMP = 'a[href*="/c/"]:has(time)';
const MAIN = 'main, [role="main"]';
const ADDRESS = /^(?:https:\/\/www\.instagram\.com)?(\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)\/)/;

export const instagram: Recipe = {
  name: 'instagram',
  version: 1,
  siteName: 'Instagram',
  checked: 'not checked on a real page',
  required: ['author', 'handle', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ url }) => /(^|\.)instagram\.com$/.test(url.hostname),
  posts(page) {
    const articles = [...page.doc.querySelectorAll('article')].filter((article) => accountIn(article));
    const whole = articles.length === 0 && ADDRESS.test(page.url.pathname) ? page.doc.querySelector(MAIN) : null;
    const comments = [...page.doc.querySelectorAll(STAMP)].map((stamp) => commentOf(stamp)).filter((comment) => comment !== null);
    return [...articles, ...(whole ? [whole] : []), ...new Set(comments)].sort(inOrder);
  },
  around(target, page) {
    for (let el: Element | null = target, steps = 0; el && steps < 12; el = el.parentElement, steps += 1) {
      const stamp = el.matches('article') || el.matches(MAIN) ? null : el.querySelector(STAMP);
      const comment = stamp && commentOf(stamp);
      if (comment) return comment.contains(target) ? comment : postAround(target, page);
    }
    return postAround(target, page);
  },
  read: (post, page) => (post.matches(`article, ${MAIN}`) ? readPost(post, page) : readComment(post, page)),
};

const postAround = (target: Element, { url }: PageView): Element | null =>
  target.closest('article') ?? (ADDRESS.test(url.pathname) ? target.closest(MAIN) : null);

const accounts = (post: Element): Element[] => [...post.querySelectorAll('a[href]')].filter((link) => handleIn(link) && lineOf(link));
const accountIn = (post: Element): Element | null => accounts(post)[0] ?? null;

/** The least that holds a comment's time, its author and its words. */
function commentOf(stamp: Element): Element | null {
  for (let el = stamp.parentElement, steps = 0; el && steps < 8 && !el.matches(`article, ${MAIN}`); el = el.parentElement, steps += 1) {
    if (accountIn(el) && wordsIn(el).length > 0) return withRow(el);
  }
  return null;
}

/** The row of likes and "Reply" stands beside it, and no second time. */
function withRow(comment: Element): Element {
  const outer = comment.parentElement;
  const more = outer !== null && !outer.matches(`article, ${MAIN}`) && outer.querySelectorAll('time, section, header').length === 1;
  return more ? withRow(outer) : comment;
}

/** What isn't a link, a button, a time or a name: the words of a caption or a comment. */
function wordsIn(post: Element): Element[] {
  return [...post.querySelectorAll('h1, span[dir="auto"], div.C4VMK > span')].filter(
    (span) =>
      !span.closest('a, button, [role="button"], time, h2, h3, header, section') &&
      !span.querySelector('time, span[dir="auto"], h1') &&
      lineOf(span) &&
      !isName(span),
  );
}

/** A span around nothing but the link to an account. */
function isName(span: Element): boolean {
  const link = span.querySelector('a');
  return handleIn(link) !== null && lineOf(link) === lineOf(span);
}

/** "more" is a button at the end of what was cut off. */
const isCut = (text: Element | undefined): boolean => text?.querySelector('[role="button"], button') !== null && text !== undefined;

function readPost(post: Element, page: PageView): Draft {
  const stamp = [...post.querySelectorAll('a[href]:has(time)')].find(
    (link) => ADDRESS.test(attr(link, 'href') ?? '') && !link.matches(STAMP),
  );
  const [, path = null, code = null] = ADDRESS.exec(attr(stamp, 'href') ?? '') ?? ADDRESS.exec(page.url.pathname) ?? [];
  const account = accountIn(post);
  const handle = handleIn(account);
  const time = stamp?.querySelector('time') ?? [...post.querySelectorAll('time')].find((found) => !found.closest(STAMP));
  const text = captionOf(post, handle);
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

/** A heading on the post's page; in the feed, what follows its author's name written a second time. */
function captionOf(post: Element, handle: string | null): Element | undefined {
  const heading = [...post.querySelectorAll('h1')].find((found) => lineOf(found) && lineOf(found) !== handle);
  if (heading) return heading;
  const again = accounts(post)
    .filter((link) => handleIn(link) === handle && !link.closest('header'))
    .at(-1);
  const beforeComments = post.querySelector(STAMP);
  return wordsIn(post).find((words) => again && inOrder(again, words) < 0 && (!beforeComments || inOrder(words, beforeComments) < 0));
}

function readComment(post: Element, page: PageView): Draft {
  const stamp = post.querySelector(STAMP);
  const address = attr(stamp, 'href');
  const account = accountIn(post);
  const handle = handleIn(account);
  const [text] = wordsIn(post);
  const buttons = [...post.querySelectorAll('button, [role="button"], a[href*="liked_by"]')];
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
