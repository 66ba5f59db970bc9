import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from '../dom.ts';
import type { Draft, PageView } from '../recipe.ts';
import { cleanText, lineOf } from '../text.ts';
import { timeFromId } from './id-time.ts';
import { accountOn } from './tiktok-account.ts';

export const WATCH = '[data-e2e="browse-username"], [data-e2e="browse-video-desc"]';
/** The same, or what closes a video that was opened from an account. */
export const SHOWN = `${WATCH}, [data-e2e="browse-close"]`;
/** Comments and replies, since 2024 and before: what wraps one author and one text; the levels are named in `data-e2e`. */
export const COMMENT = '[class*="DivCommentItemWrapper"], [class*="DivCommentContentContainer"]';
const CAPTION = '[data-e2e="video-desc"], [data-e2e="browse-video-desc"]';

/** The video that a page is about, and whose it is, stand in its address; beside one that was opened from an account nothing else tells whose it is. */
export function watched({ url }: PageView): { handle?: string; id?: string } {
  return /@(?<handle>[\w.]+)\/(?:video|photo)\/(?<id>\d+)/.exec(url.pathname)?.groups ?? {};
}

export function readVideo(post: Element, page: PageView): Draft {
  const find = (name: string) => post.querySelector(`[data-e2e="${name}"]`);
  const links = [...post.querySelectorAll('a')].filter((link) => !link.closest(`${CAPTION}, ${COMMENT}`));
  const linked = links.map((link) => match(attr(link, 'href'), /^(?:https:\/\/[^/]+)?\/@([\w.]+)/)).find(Boolean) ?? null;
  const named = links.find((link) => link.querySelector('p') && lineOf(link));
  const id = videoId(post, linked, page);
  const main = watched(page);
  const handle = linked ?? (id !== null && id === main.id && post.querySelector(SHOWN) ? main.handle : null) ?? null;
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
function videoId(post: Element, handle: string | null, page: PageView): string | null {
  const player = /-(\d{15,20})$/.exec(attr(post.querySelector('[id^="xgwrapper-"]'), 'id') ?? '')?.[1];
  const linked = /\/(?:video|photo)\/(\d+)/.exec(attr(post.querySelector('a[href*="/video/"], a[href*="/photo/"]'), 'href') ?? '')?.[1];
  const main = watched(page);
  return player ?? linked ?? ((handle === null || main.handle === handle) && main.id ? main.id : null);
}
