import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, first, match } from './dom.ts';
import { when } from './parts/when.ts';
import { videoId } from './parts/youtube-video.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** YouTube from 2013 to 2019, as saved pages show it: comments came later than the page, so that most have the video alone. */

/** Later pages keep an empty one, for machines. */
const VIDEO = '#watch7-content:has(h1)';
const COMMENT = '.comment-renderer';
const REPLIES = '.comment-replies-renderer';

export const youtubeClassic: Recipe = {
  name: 'youtube-classic',
  site: 'youtube',
  version: 1,
  siteName: 'YouTube',
  checked: '2026-11-28: a watch page of 2017 without its comments; those as a scraper of Jan 2017 had them in its test',
  required: ['author', 'authorUrl', 'permalink'],
  fits: ({ doc, url }) =>
    /(^|\.)youtube\.com$/.test(url.hostname) && doc.querySelector(`${VIDEO}, ${COMMENT} .comment-author-text`) !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(`${VIDEO}, ${COMMENT}`)],
  around: (target) => target.closest(COMMENT) ?? target.closest(VIDEO),
  read: (post, page) => (post.matches(VIDEO) ? readVideo(post, page) : readComment(post, page)),
};

const ownerOf = (video: Element | null): Element | null => first(video, '.yt-user-info a[href]');
const titleOf = (video: Element | null): string | null => attr(video, '#eow-title', 'title') ?? lineOf(first(video, 'h1'));

/** What a button to like says is how many others did, which is all. */
function readVideo(video: Element, page: PageView): Draft {
  const id = videoId(page);
  const owner = ownerOf(video);
  const title = titleOf(video);
  const count = (selector: string) => parseCount(lineOf(first(video, selector)), page.lang);
  return {
    role: 'post',
    nativeId: id,
    title,
    author: lineOf(owner),
    authorUrl: attr(owner, 'href'),
    authorId: match(attr(owner, 'href'), /\/channel\/([\w-]+)/),
    text: cleanText(first(video, '#eow-description'), { lines: true }),
    permalink: id && `/watch?v=${id}`,
    postedAt: timeFromAttribute(attr(video, 'meta[itemprop="datePublished"]', 'content')),
    metrics: { views: count('.watch-view-count'), likes: count('.like-button-renderer-like-button-unclicked') },
    format: 'video',
    thread: { nativeId: id, title, starter: lineOf(owner) },
  };
}

/** Below the comment that they answer; how many they are is told while they aren't all there. */
const repliesTo = (comment: Element): Element | null => comment.parentElement?.querySelector(REPLIES) ?? null;

/** Without likes it shows no number. A reply lies in a list beside the comment that it answers. */
function readComment(post: Element, page: PageView): Draft {
  const author = first(post, '.comment-author-text');
  const stamp = first(post, '.comment-renderer-time a');
  const video = page.doc.querySelector(VIDEO);
  const count = (selector: string, within: Element | null) => parseCount(lineOf(first(within, selector)), page.lang);
  const top = post.closest(REPLIES)?.parentElement?.querySelector(COMMENT) ?? null;
  return {
    role: 'comment',
    nativeId: attr(post, 'data-cid'),
    author: lineOf(author),
    authorUrl: attr(author, 'href'),
    authorId: attr(author, 'data-ytid'),
    text: cleanText(first(post, '.comment-renderer-text-content'), { lines: true }),
    permalink: attr(stamp, 'href'),
    postedAt: when(stamp, page),
    metrics: { likes: count('.comment-renderer-like-count.off', post), replies: top ? null : count('.load-more-text', repliesTo(post)) },
    parent: top && { nativeId: attr(top, 'data-cid'), author: lineOf(first(top, '.comment-author-text')) },
    thread: { nativeId: videoId(page), title: titleOf(video), starter: lineOf(ownerOf(video)) },
  };
}
