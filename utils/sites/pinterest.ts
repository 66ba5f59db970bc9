import { parseCount } from '@/utils/domain/count.ts';
import { attr, first, match } from './dom.ts';
import { own, ownAll } from './parts/own.ts';
import { when } from './parts/when.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** A pin seen large, and its comments; `data-test-id` names the parts. Grids hold pictures without words or authors. */
const PIN = '[data-test-id="closeup-body"], [data-test-id="CloseupDetails"], [data-test-id="visual-content-container"]';
const COMMENT = '[data-test-id="commentThread-comment"], [data-test-id="author-and-comment-container"]';

export const pinterest: Recipe = {
  name: 'pinterest',
  version: 1,
  siteName: 'Pinterest',
  checked: '2026-11-28: comments as four projects name their parts (2026); pins not checked on a real page',
  required: ['author', 'authorUrl'],
  fits: ({ url }) => /(^|\.)pinterest\.[a-z.]+$/.test(url.hostname),
  posts: (page) => {
    const pin = pinIn(page);
    const comments = [...page.doc.querySelectorAll(COMMENT)].filter((comment) => !comment.parentElement?.closest(COMMENT));
    return pin ? [pin, ...comments] : comments;
  },
  around: (target, page) => {
    const comment = target.closest(COMMENT);
    return comment ? (comment.parentElement?.closest(COMMENT) ?? comment) : target.closest(PIN) ? pinIn(page) : null;
  },
  read: (post, page) => (post.matches(COMMENT) ? readComment(post, page) : readPin(post, page)),
};

const pinIn = ({ doc, url }: PageView): Element | null => (/\/pin\/[\w-]+/.test(url.pathname) ? first(doc, ...PIN.split(', ')) : null);

const profile = (post: Element): Element | null =>
  own(
    post,
    '[data-test-id="creator-profile-name"] a, [data-test-id="official-user-attribution"] a[href], [data-test-id="creator-profile-link"], a[data-test-id="creator-avatar-link"]',
    COMMENT,
  );

const handleIn = (href: string | null): string | null => match(href, /^(?:https?:\/\/[^/]+)?\/([\w-]+)\/?$/);

function readPin(post: Element, page: PageView): Draft {
  const link = profile(post);
  const href = attr(link, 'href') ?? attr(link?.querySelector('a'), 'href');
  const id = match(page.url.pathname, /\/pin\/(?:[\w-]*--)?(\d+)/);
  const title = first(post, '[data-test-id="closeup-title"] h1', 'h1');
  const text = first(
    post,
    '[data-test-id="main-pin-description-text"]',
    '[data-test-id="truncated-description"]',
    '[data-test-id="description-content"]',
  );
  return {
    role: 'post',
    nativeId: id,
    title: lineOf(title),
    author: lineOf(first(post, '[data-test-id="creator-profile-name"]')) ?? lineOf(link),
    handle: handleIn(href),
    authorUrl: href,
    text: cleanText(text),
    permalink: page.url.pathname,
    postedAt: when(first(post, 'time'), page),
    metrics: {
      likes: parseCount(lineOf(first(page.doc, '[data-test-id="reactions-count-button"]', '[data-test-id="Reaction"] + *')), page.lang),
      replies: parseCount(lineOf(first(page.doc, '[data-test-id="comments-count"]', '#comments-heading')), page.lang),
    },
    format: post.querySelector('video') ? 'video' : 'image',
    thread: { nativeId: id, title: lineOf(title), starter: handleIn(href) },
  };
}

/** When it was said and how it was liked stand below name and words, in a row that holds no other comment. */
const rowOf = (post: Element): Element =>
  [post.parentElement?.parentElement, post.parentElement].find((row) => row?.querySelectorAll(COMMENT).length === 1) ?? post;

function readComment(post: Element, page: PageView): Draft {
  const below = (selector: string) => first(rowOf(post), selector);
  const said = ownAll(post, '[data-test-id="comment-text"], [data-test-id="text-container"]', COMMENT).filter((words) => lineOf(words));
  const text = said.findLast((words) => !words.closest('a'));
  const link = ownAll(post, 'a:not(:has(img, time))', COMMENT).find((one) => !text?.contains(one));
  const href = attr(link, 'href') ?? attr(own(post, 'a[href^="/"]:has(img)', COMMENT), 'href');
  const id = match(page.url.pathname, /\/pin\/(?:[\w-]*--)?(\d+)/);
  return {
    role: 'comment',
    author: lineOf(link),
    handle: handleIn(href),
    authorUrl: href,
    text: cleanText(text),
    postedAt: when(below('time, [data-test-id="comment-timestamp"], [data-test-id="comments-time-passed"]'), page),
    metrics: {
      likes: parseCount(
        lineOf(below('[data-test-id="comment-react-count"], [data-test-id="comment-reaction-container-reaction-count"]')),
        page.lang,
      ),
    },
    thread: { nativeId: id, starter: handleIn(attr(first(page.doc, '[data-test-id="creator-profile-name"] a'), 'href')) },
  };
}
