import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt } from '@/utils/domain/post.ts';
import { attr, closestOf, first, upFrom } from './dom.ts';
import { dayOrTime } from './parts/day-alone.ts';
import { timeFromId } from './parts/id-time.ts';
import { toPerson } from './parts/leads-to.ts';
import { own } from './parts/own.ts';
import { GRID } from './parts/tiktok-account.ts';
import { COMMENT, readVideo, SHOWN, WATCH, watched } from './parts/tiktok-video.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** Videos: cards of the feed, the player in its dialog, the watch page. */
const VIDEO = `[data-e2e="recommend-list-item-container"], ${GRID}, [data-e2e="browse-video-container"], [class*="DivBrowserModeContainer"]`;
/** A comment with its replies. */
const THREAD = '[class*="DivCommentObjectWrapper"], [class*="DivCommentItemContainer"]';
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
    const main = videos.length > 0 ? null : mainIn(doc);
    const comments = [...doc.querySelectorAll(`${COMMENT}, ${SAID}`)].map(commentAround).filter((comment) => comment !== null);
    return [...(main ? [main] : videos), ...new Set(comments)];
  },
  around(target) {
    const card = target.closest(VIDEO);
    return commentAround(target) ?? (card ? (isFilled(card) ? card : null) : target.closest(WATCH) && mainIn(target.ownerDocument));
  },
  read: (post, page) => (post.matches(VIDEO) || post.querySelector(SHOWN) ? readVideo(post, page) : readComment(post, page)),
};

/** What holds the video that a page is about, where nothing is called so. */
const mainIn = (doc: Document): Element | null =>
  closestOf(first(doc, WATCH, SHOWN), 'main, #main-content-video_detail, [class*="DivContentContainer"], body');

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

function readComment(post: Element, page: PageView): Draft {
  const find = (selector: string) => own(post, selector, COMMENT);
  const said = find(SAID);
  const level = attr(said, 'data-e2e')?.slice(-1) ?? '1';
  const link = attr(find(PERSON), 'href')?.replace(/[?#].*$/, '');
  const stamp = find(`[data-e2e="comment-time-${level}"], [class*="SpanCreatedTime"], [class*="DivCommentSubContent"] > span`);
  const main = watched(page);
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
    thread: { starter: main.handle ?? null, nativeId: main.id ?? null },
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
