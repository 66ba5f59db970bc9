import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt, Format } from '@/utils/domain/post.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { timeFromShortcode } from './parts/id-time.ts';
import { toPerson } from './parts/leads-to.ts';
import { own, ownAll } from './parts/own.ts';
import type { PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const POSTS = '[data-pressable-container]';
const PERSON = toPerson('threads.net', 'threads.com');
const LINK = 'a[href*="/post/"]';
const TIME = `${LINK} time, time`;

export const threads: Recipe = {
  name: 'threads',
  version: 1,
  siteName: 'Threads',
  checked: '2026-11-28: the home feed and what happened, logged in (April 2025), an account, logged out (June 2025)',
  required: ['author', 'handle', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ url }) => /(^|\.)threads\.(net|com)$/.test(url.hostname),
  posts: ({ doc }) => [...doc.querySelectorAll(POSTS)].filter((post) => !post.parentElement?.closest(POSTS) && isPost(post)),
  around(target) {
    const post = outermost(target);
    return post && isPost(post) ? post : null;
  },
  read(post, page) {
    const time = own(post, TIME, POSTS);
    const [, handle = null, code = null] = /@([\w.]+)\/post\/([\w-]+)/.exec(attr(toItself(post), 'href') ?? '') ?? [];
    const first = firstIn(post);
    const who = handle ?? first;
    const main = /@([\w.]+)\/post\/([\w-]+)/.exec(page.url.pathname);
    return {
      role: main && main[2] !== code ? 'comment' : 'post',
      nativeId: code,
      author: who,
      handle: who,
      authorUrl: who && `/@${who}`,
      text: textOf(post),
      permalink: code ? `/@${handle}/post/${code}` : null,
      postedAt: time?.closest(LINK) ? timeFromAttribute(attr(time, 'datetime')) : timeFromShortcode(code),
      metrics: countsOf(post, page),
      format: formatOf(post),
      quoted: quotedIn(post),
      repostedBy: handle && first !== handle ? first : null,
      thread: { starter: main?.[1] ?? handle, nativeId: main?.[2] ?? null },
    };
  },
};

/** "Ann followed you", "Ann liked your thread" are rows of the same kind, without a post of hers to open or to answer. */
const isPost = (post: Element): boolean => toItself(post) !== null || barOf(post).length > 0;

const firstIn = (post: Element): string | null => match(attr(own(post, PERSON, POSTS), 'href'), /\/@([\w.]+)\/?(?:[?#]|$)/);

/** The link around its time. Among what happened it is around the words, and the time beside it is when that was told, not when it was written. */
function toItself(post: Element): Element | null {
  const time = own(post, TIME, POSTS);
  const around = time?.closest(LINK);
  if (around || !time) return around ?? own(post, LINK, POSTS);
  const who = firstIn(post);
  return ownAll(post, LINK, POSTS).find((link) => !who || attr(link, 'href')?.includes(`/@${who}/post/`)) ?? null;
}

function outermost(target: Element): Element | null {
  const post = target.closest(POSTS);
  const outer = post?.parentElement?.closest(POSTS);
  return outer ? outermost(outer) : (post ?? null);
}

/** Paragraphs are bare spans under one element, below the line of the time; links, buttons and labels are spans of the same kind. */
function textOf(post: Element): string {
  const time = own(post, 'time', POSTS);
  const who = firstIn(post);
  const spans = ownAll(post, 'span[dir="auto"]', POSTS).filter(
    (span) =>
      !span.closest('a, [role="button"]') &&
      !span.querySelector('time') &&
      !span.parentElement?.closest('span[dir="auto"]') &&
      ![null, who].includes(lineOf(span)),
  );
  const below = time ? spans.filter((span) => time.compareDocumentPosition(span) & Node.DOCUMENT_POSITION_FOLLOWING) : spans;
  const block = below[0]?.parentElement;
  if (!block) return cleanText(time?.closest('a') ? null : own(post, `${LINK} span[dir="auto"]`, POSTS), { lines: true });
  return below
    .filter((span) => span.parentElement === block)
    .map((span) => cleanText(span, { lines: true, inline: 'div' }))
    .join('\n');
}

/** Like, reply, repost, share: four buttons side by side, whatever the language calls them. */
function barOf(post: Element): Element[] {
  const buttons = ownAll(post, '[role="button"]:not([aria-haspopup]), a:has(> div > div > svg)', POSTS).filter((button) =>
    button.querySelector('svg'),
  );
  const rows = buttons.map((button) =>
    buttons.filter((other) => other.parentElement?.parentElement === button.parentElement?.parentElement),
  );
  return rows.findLast((row) => row.length >= 3) ?? [];
}

function countsOf(post: Element, { lang }: PageView): { [name in 'likes' | 'replies' | 'reposts']?: Count | null } {
  const [likes, replies, reposts] = barOf(post);
  const count = (button: Element | undefined) => parseCount(lineOf(button?.querySelector('span') ?? null), lang);
  return { likes: count(likes), replies: count(replies), reposts: count(reposts) };
}

function formatOf(post: Element): Format {
  if (own(post, 'video', POSTS)) return 'video';
  const pictures = ownAll(post, 'picture', POSTS).length;
  if (pictures > 0) return pictures > 1 ? 'carousel' : 'image';
  return own(post, 'a[href*="l.threads."] img', POSTS) ? 'link' : 'text';
}

function quotedIn(post: Element): Partial<Excerpt> | null {
  const quote = post.querySelector(POSTS);
  if (!quote) return null;
  const link = attr(quote.querySelector('a[href*="/post/"]'), 'href');
  return {
    author: match(attr(quote.querySelector(PERSON), 'href'), /\/@([^/?#]+)/),
    text: textOf(quote),
    permalink: link,
    nativeId: link?.split('/post/')[1] ?? null,
  };
}
