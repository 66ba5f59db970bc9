import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, first, match } from './dom.ts';
import { firstOwn, ownAll } from './parts/own.ts';
import { ABOUT, count, handleIn, readVideo, starterOf, VIDEO, videoId, videoIn } from './parts/youtube-video.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** Custom elements name everything: comments since 2017 and since 2024, community posts. */
const COMMENT = 'ytd-comment-renderer, ytd-comment-view-model';
const THREAD = 'ytd-comment-thread-renderer';
const COMMUNITY = 'ytd-backstage-post-renderer, ytd-post-renderer';
/** A post that another shows. */
const QUOTED = `:is(${COMMUNITY}) *`;
/** Named by a class from 2019 to 2023, by an id before and since. */
const STAMP = '#published-time-text, .published-time-text';

export const youtube: Recipe = {
  name: 'youtube',
  version: 1,
  siteName: 'YouTube',
  checked:
    '2026-11-28: watch pages with comments (2018; 2019, also in Korean), comments alone (2024, 2025); community posts as an extension saw them in Aug 2026 (one showing another), not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'permalink'],
  fits: ({ url }) => /(^|\.)youtube\.com$/.test(url.hostname) && !url.pathname.startsWith('/live_chat'),
  posts(page) {
    const video = videoIn(page);
    const found = [...page.doc.querySelectorAll(`${COMMENT}, ${COMMUNITY}, ${VIDEO}`)];
    return found.filter((post) => (post.matches(VIDEO) ? post === video : hasWords(post) && !isQuoted(post)));
  },
  around: (target, page) =>
    target.closest(`${COMMENT}, :is(${COMMUNITY}):not(${QUOTED})`) ?? (target.closest(`${VIDEO}, ${ABOUT}`) ? videoIn(page) : null),
  read(post, page) {
    if (post.matches(VIDEO)) return readVideo(post, page);
    return post.matches(COMMENT) ? readComment(post, page) : readCommunity(post, page);
  },
};

/** Finds what is the post's own, not of one that it shows. */
function finderIn(post: Element): (...selectors: string[]) => Element | null {
  return (...selectors) => firstOwn(post, selectors, COMMUNITY);
}

const isQuoted = (post: Element): boolean => post.matches(`:is(${COMMUNITY}):is(${QUOTED})`);

/** The site keeps empty ones to fill later. */
const hasWords = (post: Element): boolean =>
  lineOf(first(post, '#author-text')) !== null || lineOf(first(post, '#content-text, #home-content-text')) !== null;

/** What comments and community posts have in common. */
function written(
  post: Element,
  page: PageView,
): Pick<Draft, 'author' | 'handle' | 'authorUrl' | 'text' | 'postedAt'> & { link: string | null } {
  const find = finderIn(post);
  const stamp = find(`:is(${STAMP}) a[href]`, STAMP);
  const author = find('a#author-text', '#author-text a', '#author-text');
  const href = attr(author, 'href') ?? attr(find('#author-thumbnail a[href]'), 'href');
  return {
    author: lineOf(author),
    handle: handleIn(href) ?? /^@(\S+)$/.exec(lineOf(author) ?? '')?.[1] ?? null,
    authorUrl: href,
    text: cleanText(find('#home-content-text', '#content-text'), { lines: true }),
    postedAt: timeFromText(lineOf(stamp)?.replace(/\(.*\)$/, ''), page.lang, page.now),
    link: attr(stamp, 'href'),
  };
}

const idIn = (link: string | null): string | null => /[?&]lc=([\w.-]+)/.exec(link ?? '')?.[1] ?? null;

const beginning = (thread: Element | null | undefined): Element | null => thread?.querySelector(COMMENT) ?? null;

/** The comment that begins a thread; since 2025 each reply begins one of its own within that of the comment it answers. */
function answered(post: Element): Element | null {
  const thread = post.closest(THREAD);
  const top = beginning(thread);
  return top === post ? beginning(thread?.parentElement?.closest(THREAD)) : top;
}

/** "2 replies", in the thread itself and not in one of a reply; the old button stays empty beside the new one. */
function repliesOf(post: Element, { lang }: PageView): Count | null {
  const thread = post.closest(THREAD);
  const shown = [...(thread?.querySelectorAll('#more-replies-sub-thread, #more-replies, #more-text') ?? [])].filter(
    (button) => button.closest(THREAD) === thread,
  );
  const said = shown.map((button) => lineOf(first(button, 'button, [role="button"]') ?? button));
  return parseCount(said.find(Boolean), lang);
}

function readComment(post: Element, page: PageView): Draft {
  const { link, ...said } = written(post, page);
  const top = answered(post);
  return {
    ...said,
    role: 'comment',
    nativeId: idIn(link),
    permalink: link,
    metrics: {
      likes: count(first(post, '#vote-count-middle'), page),
      replies: beginning(post.closest(THREAD)) === post ? repliesOf(post, page) : null,
    },
    parent: top
      ? {
          nativeId: idIn(attr(top, `:is(${STAMP}) a`, 'href')),
          author: lineOf(first(top, '#author-text')),
          text: cleanText(first(top, '#content-text'), { lines: true }),
        }
      : null,
    thread: { nativeId: videoId(page), title: lineOf(first(videoIn(page), 'h1', 'h2')), starter: starterOf(page) },
  };
}

const communityId = (link: string | null): string | null => match(link, /(?:\/post\/|[?&]lb=)([\w-]+)/);

function readCommunity(post: Element, page: PageView): Draft {
  const { link, ...said } = written(post, page);
  const quoted = [...post.querySelectorAll(COMMUNITY)].find(hasWords);
  const find = finderIn(post);
  const pictures = ownAll(post, 'ytd-backstage-image-renderer', COMMUNITY).length;
  return {
    ...said,
    role: 'post',
    nativeId: communityId(link),
    permalink: link,
    metrics: {
      likes: count(find('#vote-count-middle'), page),
      replies: parseCount(lineOf(find('#reply-button-end button', '#reply-button-end a')), page.lang),
    },
    format:
      pictures > 1
        ? 'carousel'
        : pictures === 1
          ? 'image'
          : find('ytd-backstage-poll-renderer')
            ? 'poll'
            : find('ytd-video-renderer')
              ? 'video'
              : 'text',
    quoted: quoted ? quotedFrom(written(quoted, page)) : null,
    thread: { starter: said.handle ?? said.author ?? null },
  };
}

const quotedFrom = ({ author = null, text = null, link }: ReturnType<typeof written>): Partial<Excerpt> => ({
  author,
  text,
  nativeId: communityId(link),
  permalink: link,
});
