import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { timeFromAttribute, timeFromText } from '@/utils/domain/time.ts';
import { attr, first } from '../dom.ts';
import type { Draft, PageView } from '../recipe.ts';
import { cleanText, lineOf } from '../text.ts';

/** The video itself: its title and description, in one block since 2022, in two before. */
export const VIDEO = 'ytd-watch-metadata, ytd-video-primary-info-renderer, ytd-reel-video-renderer[is-active]';
export const ABOUT = 'ytd-video-secondary-info-renderer';

export const videoIn = ({ doc }: PageView): Element | null =>
  [...doc.querySelectorAll(VIDEO)].find((block) => lineOf(first(block, 'h1, h2'))) ?? doc.querySelector(VIDEO);

export const videoId = ({ url }: PageView): string | null =>
  url.searchParams.get('v') ?? /^\/(?:shorts|live)\/([\w-]+)/.exec(url.pathname)?.[1] ?? null;

/** `/@ann` names a handle; `/channel/UC…` and `/user/…` don't. */
export const handleIn = (href: string | null): string | null => /\/@([^/?#]+)/.exec(decode(href ?? ''))?.[1] ?? null;
const decode = (href: string): string => (/%[89a-f]/i.test(href) && !/%(?![0-9a-f]{2})/i.test(href) ? decodeURI(href) : href);

export const count = (element: Element | null, { lang }: PageView): Count | null =>
  parseCount(attr(element, 'aria-label'), lang) ?? parseCount(lineOf(element), lang);

export function readVideo(block: Element, page: PageView): Draft {
  const { doc, lang, now } = page;
  const watch = block.closest('ytd-watch-flexy, ytd-watch, ytd-reel-video-renderer') ?? doc;
  const owner = first(watch, 'ytd-video-owner-renderer a[href]', 'ytd-channel-name a[href]', '[class*="ChannelBar"] a[href]');
  const id = videoId(page);
  const whole = first(
    watch,
    '#description-inline-expander #expanded yt-attributed-string:not(:empty)',
    'ytd-expander #description',
    '#description-text',
  );
  const text = lineOf(whole) ? whole : first(watch, '#attributed-snippet-text, #plain-snippet-text, #description-inline-expander');
  const about =
    lineOf(first(watch, 'ytd-watch-info-text #tooltip'))?.split('•') ??
    [...watch.querySelectorAll('ytd-watch-info-text #info span')].map(lineOf).filter(Boolean);
  const name = lineOf(first(watch, 'ytd-video-owner-renderer #channel-name a, #owner-name a', 'ytd-channel-name a')) ?? lineOf(owner);
  const dated = doc.querySelector(`meta[itemprop="identifier"][content="${id}"], meta[itemprop="videoId"][content="${id}"]`);
  return {
    role: 'post',
    nativeId: id,
    title: lineOf(first(block, 'h1 yt-formatted-string', 'h1', 'h2')),
    author: name,
    handle: handleIn(attr(owner, 'href')),
    authorUrl: attr(owner, 'href'),
    authorId: /\/channel\/([\w-]+)/.exec(attr(owner, 'href') ?? '')?.[1] ?? null,
    text: cleanText(text, { drop: '#expand, #collapse', lines: true }),
    textCut: text !== whole && lineOf(first(watch, '#description-inline-expander #expand:not([hidden])')) !== null,
    permalink: id ? (page.url.pathname === '/watch' ? `/watch?v=${id}` : page.url.pathname) : null,
    postedAt:
      (dated ? timeFromAttribute(attr(doc, 'meta[itemprop="datePublished"], meta[itemprop="uploadDate"]', 'content')) : null) ??
      timeFromText(lineOf(first(watch, `${ABOUT} .date, #info-strings yt-formatted-string`)) ?? about[1], lang, now),
    metrics: {
      views: parseCount(lineOf(first(watch, '.view-count')), lang) ?? parseCount(about[0], lang),
      likes: count(
        first(
          watch,
          'like-button-view-model button',
          '#top-level-buttons ytd-toggle-button-renderer #text',
          '#top-level-buttons-computed ytd-toggle-button-renderer #text',
          '#like-button button',
        ),
        page,
      ),
      replies: parseCount(lineOf(first(watch, 'ytd-comments-header-renderer #count')), lang),
    },
    format: page.url.pathname.startsWith('/shorts/') ? 'short' : 'video',
    thread: { nativeId: id, title: lineOf(first(block, 'h1', 'h2')), starter: handleIn(attr(owner, 'href')) ?? name },
  };
}

/** The video's channel started what is said under it. */
export function starterOf(page: PageView): string | null {
  const owner = first(page.doc, 'ytd-video-owner-renderer a[href]');
  return handleIn(attr(owner, 'href')) ?? lineOf(first(page.doc, 'ytd-video-owner-renderer #channel-name a, #owner-name a'));
}
