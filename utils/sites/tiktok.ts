import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt } from '@/utils/domain/post.ts';
import { attr, first, match, upFrom } from './dom.ts';
import { dayOrTime } from './parts/day-alone.ts';
import { timeFromId } from './parts/id-time.ts';
import { toPerson } from './parts/leads-to.ts';
import { own } from './parts/own.ts';
import { accountOn, GRID } from './parts/tiktok-account.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** Videos: cards of the feed, the player in its dialog, the watch page. */
const VIDEO = `[data-e2e="recommend-list-item-container"], ${GRID}, [data-e2e="browse-video-container"], [class*="DivBrowserModeContainer"]`;
const WATCH = '[data-e2e="browse-username"], [data-e2e="browse-video-desc"]';
/** Comments and replies, since 2024 and before: what wraps one author and one text; the levels are named in `data-e2e`. */
const COMMENT = '[class*="DivCommentItemWrapper"], [class*="DivCommentContentContainer"]';
/** A comment with its replies. */
const THREAD = '[class*="DivCommentObjectWrapper"], [class*="DivCommentItemContainer"]';
const CAPTION = '[data-e2e="video-desc"], [data-e2e="browse-video-desc"]';
const SAID = '[data-e2e^="comment-level-"]';
const PERSON = toPerson('tiktok.com');

export const tiktok: Recipe = {
  name: 'tiktok',
  version: 1,
  siteName: 'TikTok',
  checked:
    '2026-11-28: a watch page as a list of cards, logged out (2025); an account (2024); a comment (2022); comments and replies as scrapers saw them in 2026',
  required: ['author', 'handle', 'authorUrl', 'text'],
  fits: ({ url }) => /(^|\.)tiktok\.com$/.test(url.hostname),
  posts: ({ doc }) => {
    const watching = doc.querySelector(WATCH) !== null;
    const videos = [...doc.querySelectorAll(VIDEO)].filter((card) => isFilled(card) && !(watching && card.matches(GRID)));
    const watched =
      videos.length > 0
        ? null
        : doc.querySelector(WATCH)?.closest('main, #main-content-video_detail, [class*="DivContentContainer"], body');
    const comments = [...doc.querySelectorAll(`${COMMENT}, ${SAID}`)].map(commentAround).filter((comment) => comment !== null);
    return [...(watched ? [watched] : videos), ...new Set(comments)];
  },
  around(target) {
    const card = target.closest(VIDEO);
    return commentAround(target) ?? (card && isFilled(card) ? card : null);
  },
  read: (post, page) => (post.matches(VIDEO) || post.querySelector(WATCH) ? readVideo(post, page) : readComment(post, page)),
};

/** Cards further down are empty until they come near. */
const isFilled = (card: Element): boolean => card.querySelector('a[href*="/@"], [data-e2e="browse-username"]') !== null;

function commentAround(target: Element): Element | null {
  const named = target.closest(COMMENT);
  if (named?.querySelector(`${SAID}, a[href*="/@"]`)) return named;
  for (let el = target.closest(SAID)?.parentElement, steps = 0; el && steps < 5; el = upFrom(el), steps += 1) {
    if (el.querySelector(PERSON)) return el;
  }
  return null;
}

function readVideo(post: Element, page: PageView): Draft {
  const find = (name: string) => post.querySelector(`[data-e2e="${name}"]`);
  const links = [...post.querySelectorAll('a')].filter((link) => !link.closest(`${CAPTION}, ${COMMENT}`));
  const handle = links.map((link) => match(attr(link, 'href'), /^(?:https:\/\/[^/]+)?\/@([\w.]+)/)).find(Boolean) ?? null;
  const named = links.find((link) => link.querySelector('p') && lineOf(link));
  const id = videoId(post, handle, page);
  const text = find('video-desc') ?? find('browse-video-desc') ?? find('user-post-item-desc');
  const count = (...names: string[]) => parseCount(lineOf(names.map(find).find(Boolean) ?? null), page.lang);
  return {
    role: 'post',
    nativeId: id,
    author: lineOf(
      find('browser-nickname')?.querySelector(':scope > span:is(:only-child, :nth-last-child(3))') ??
        find('video-author-nickname') ??
        find('browse-username') ??
        find('video-author-uniqueid') ??
        named ??
        accountOn(post, handle, page),
    ),
    handle,
    authorUrl: handle ? `/@${handle}` : null,
    text: text ? cleanText(text, { inline: 'p, a', drop: '[data-e2e^="v2t-"], div:has(> [data-e2e^="v2t-"]), button' }) : '',
    permalink: id && handle ? `/@${handle}/video/${id}` : null,
    postedAt: timeFromId(id, 'tiktok'),
    metrics: {
      likes: count('like-count', 'browse-like-count'),
      replies: count('comment-count', 'browse-comment-count'),
      reposts: count('share-count'),
      saves: count('undefined-count', 'favorite-count'),
      views: count('video-views'),
    },
    format: post.querySelector('[class*="DivPhotoVideoContainer"], [class*="ImgPhotoSlide"]') ? 'carousel' : 'short',
    promoted: find('ad-tag') !== null,
    thread: { starter: handle },
  };
}

/** The player's id ends in the video's; a card that the page isn't about has no link to itself. */
function videoId(post: Element, handle: string | null, { url }: PageView): string | null {
  const player = /-(\d{15,20})$/.exec(attr(post.querySelector('[id^="xgwrapper-"]'), 'id') ?? '')?.[1];
  const linked = /\/(?:video|photo)\/(\d+)/.exec(attr(post.querySelector('a[href*="/video/"], a[href*="/photo/"]'), 'href') ?? '')?.[1];
  const page = /@([\w.]+)\/(?:video|photo)\/(\d+)/.exec(url.pathname);
  return player ?? linked ?? (page && (handle === null || page[1] === handle) ? (page[2] ?? null) : null);
}

function readComment(post: Element, page: PageView): Draft {
  const find = (selector: string) => own(post, selector, COMMENT);
  const said = find(SAID);
  const level = attr(said, 'data-e2e')?.slice(-1) ?? '1';
  const link = attr(find(PERSON), 'href')?.replace(/[?#].*$/, '');
  const stamp = find(`[data-e2e="comment-time-${level}"], [class*="SpanCreatedTime"], [class*="DivCommentSubContent"] > span`);
  const main = /@([\w.]+)\/(?:video|photo)\/(\d+)/.exec(page.url.pathname);
  const thread = post.closest(THREAD);
  const top = level === '1' ? null : commentAround(thread?.querySelector(SAID) ?? post);
  const id = /^\d{15,20}$/.test(post.id) ? post.id : null;
  return {
    role: 'comment',
    nativeId: id,
    author: authorOf(post, level),
    handle: link?.split('/@')[1] ?? null,
    authorUrl: link ?? null,
    text: said ? cleanText(said, { inline: 'p' }) : '',
    postedAt: timeFromId(id, 'tiktok') ?? dayOrTime(lineOf(stamp), page),
    metrics: {
      likes: parseCount(lineOf(find('[data-e2e="comment-like-count"], [class*="DivLikeContainer"] span')), page.lang),
      replies: level === '1' ? repliesTo(thread, page) : null,
    },
    parent: top && top !== post ? parentOf(top) : null,
    thread: { starter: main?.[1] ?? null, nativeId: main?.[2] ?? null },
  };
}

/** "View 3 replies", as long as none of them is there: then it tells how many more there are. */
const repliesTo = (thread: Element | null, { lang }: PageView): Count | null =>
  thread?.querySelector('[data-e2e="comment-level-2"]')
    ? null
    : parseCount(lineOf(first(thread, '[data-e2e^="view-more-"], [class*="DivViewRepliesContainer"]')), lang);

function parentOf(top: Element): Partial<Excerpt> {
  const text = own(top, SAID, COMMENT);
  return { nativeId: top.id || null, author: authorOf(top, '1'), text: text ? cleanText(text, { inline: 'p' }) : null };
}

/** Beside the name, and since 2024 in one element with it, stand "Creator" and whom a reply is to. */
function authorOf(post: Element, level: string): string | null {
  const named = `[data-e2e="comment-username-${level}"]`;
  return lineOf(
    own(post, `${named} ${PERSON}, ${PERSON} ${named}`, COMMENT) ??
      own(post, `${named}:not(:has(*)), ${PERSON} p, ${PERSON} span:not(:has(img))`, COMMENT),
  );
}
