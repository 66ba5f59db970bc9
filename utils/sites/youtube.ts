import { parseCount } from '@/utils/domain/count.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, first } from './dom.ts';
import { ABOUT, count, handleIn, readVideo, VIDEO, videoId, videoIn } from './parts/youtube-video.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** Custom elements name everything: comments since 2017 and since 2024, community posts, the live chat (a frame of its own). */
const COMMENT = 'ytd-comment-renderer, ytd-comment-view-model';
const COMMUNITY = 'ytd-backstage-post-renderer, ytd-post-renderer';
const CHAT = 'yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer, yt-live-chat-membership-item-renderer';
export const youtube: Recipe = {
  name: 'youtube',
  version: 1,
  siteName: 'YouTube',
  checked:
    '2026-11-22: a watch page with comments, logged in (2018); pages since 2022, community posts and live chat not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'permalink'],
  fits: ({ url }) => /(^|\.)youtube\.com$/.test(url.hostname),
  posts(page) {
    const video = videoIn(page);
    const found = [...page.doc.querySelectorAll(`${COMMENT}, ${COMMUNITY}, ${CHAT}, ${VIDEO}`)];
    return found.filter((post) => (post.matches(VIDEO) ? post === video : lineOf(first(post, '#author-text, #author-name')) !== null));
  },
  around: (target, page) =>
    target.closest(`${COMMENT}, ${COMMUNITY}, ${CHAT}`) ?? (target.closest(`${VIDEO}, ${ABOUT}`) ? videoIn(page) : null),
  read(post, page) {
    if (post.matches(VIDEO)) return readVideo(post, page);
    if (post.matches(CHAT)) return readMessage(post, page);
    return post.matches(COMMENT) ? readComment(post, page) : readCommunity(post, page);
  },
};

/** What comments, community posts and messages have in common. */
function written(
  post: Element,
  page: PageView,
): Pick<Draft, 'author' | 'handle' | 'authorUrl' | 'text' | 'postedAt'> & { link: string | null } {
  const stamp = first(post, '#published-time-text a[href]', '#published-time-text');
  const author = first(post, 'a#author-text', '#author-text a', '#author-text', '#author-name');
  const href = attr(author, 'href') ?? attr(post, '#author-thumbnail a', 'href');
  return {
    author: lineOf(author),
    handle: handleIn(href) ?? /^@(\S+)$/.exec(lineOf(author) ?? '')?.[1] ?? null,
    authorUrl: href,
    text: cleanText(first(post, '#home-content-text', '#content-text', '#message')),
    postedAt: timeFromText(lineOf(stamp)?.replace(/\(.*\)$/, ''), page.lang, page.now),
    link: attr(stamp, 'href'),
  };
}

function starterOf(page: PageView): string | null {
  const owner = first(page.doc, 'ytd-video-owner-renderer a[href]');
  return handleIn(attr(owner, 'href')) ?? lineOf(first(page.doc, 'ytd-video-owner-renderer #channel-name a, #owner-name a'));
}

function readComment(post: Element, page: PageView): Draft {
  const { link, ...said } = written(post, page);
  const id = /[?&]lc=([\w.-]+)/.exec(link ?? '')?.[1] ?? null;
  const thread = post.closest('ytd-comment-thread-renderer');
  const top = thread?.querySelector(COMMENT) ?? null;
  const isReply = top !== null && top !== post;
  return {
    ...said,
    role: 'comment',
    nativeId: id,
    permalink: link,
    metrics: {
      likes: count(first(post, '#vote-count-middle'), page),
      replies: isReply ? null : parseCount(lineOf(first(thread, '#more-replies button', '#more-replies')), page.lang),
    },
    parent: isReply
      ? { nativeId: id?.split('.')[0] ?? null, author: lineOf(first(top, '#author-text')), text: cleanText(first(top, '#content-text')) }
      : null,
    thread: { nativeId: videoId(page), title: lineOf(first(videoIn(page), 'h1', 'h2')), starter: starterOf(page) },
  };
}

function readCommunity(post: Element, page: PageView): Draft {
  const { link, ...said } = written(post, page);
  const pictures = post.querySelectorAll('ytd-backstage-image-renderer').length;
  return {
    ...said,
    role: 'post',
    nativeId:
      /\/post\/([\w-]+)|[?&]lb=([\w-]+)/
        .exec(link ?? '')
        ?.slice(1)
        .find(Boolean) ?? null,
    permalink: link,
    metrics: {
      likes: count(first(post, '#vote-count-middle'), page),
      replies: parseCount(lineOf(first(post, '#reply-button-end button', '#reply-button-end a')), page.lang),
    },
    format:
      pictures > 1
        ? 'carousel'
        : pictures === 1
          ? 'image'
          : first(post, 'ytd-backstage-poll-renderer')
            ? 'poll'
            : first(post, 'ytd-video-renderer')
              ? 'video'
              : 'text',
    thread: { starter: said.handle ?? said.author ?? null },
  };
}

/** A message of the live chat: it has no address, and its time is the clock's. */
function readMessage(post: Element, page: PageView): Draft {
  const { link: _, ...said } = written(post, page);
  return {
    ...said,
    role: 'message',
    nativeId: post.id || null,
    format: 'live',
    postedAt: null,
    thread: { nativeId: videoId(page), starter: starterOf(page) },
  };
}
