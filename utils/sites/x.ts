import type { Excerpt, Format } from '@/utils/domain/post.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { timeFromId } from './parts/id-time.ts';
import { own, ownAll } from './parts/own.ts';
import { countsOf } from './parts/x-counts.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** One in another is a post that an article shows. */
const POSTS = 'article:is([role="article"], [data-testid="tweet"]):not([data-testid="notification"], article article)';
/** A quoted post is a `div` that acts as a link; links proper are `a`. */
const SCOPES = 'article, div[role="link"], [role="blockquote"]';
/** In the plural until 2023, and without any sign before 2022. */
const NAME = '[data-testid="User-Name"], [data-testid="User-Names"]';
/** Until 2023 it lies in the words. */
const SHOW_MORE = '[data-testid="tweet-text-show-more-link"]';
const ARTICLE = '[data-testid="twitterArticleRichTextView"]';
const BODY = `[data-testid="tweetText"], ${ARTICLE}`;
/** An article may be all that a page shows, without a cell of its own or in one that says no role. */
const ALONE = 'article:not([role], [data-testid="tweet"]), main, body';
const SIGNS = `[data-testid="twitter-article-title"], ${ARTICLE}`;

export const x: Recipe = {
  name: 'x',
  version: 1,
  siteName: 'X',
  checked: '2026-11-28: status pages logged out (2022, 2026), article and profiles logged in (2023 to 2026)',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ url }) => /(^|\.)(x|twitter)\.com$/.test(url.hostname),
  posts({ doc }) {
    const posts = [...doc.querySelectorAll(POSTS)];
    const article = posts.length === 0 ? doc.querySelector(SIGNS)?.closest(ALONE) : null;
    return article ? [article] : posts;
  },
  around: (target, { doc }) => target.closest(POSTS) ?? (doc.querySelector(POSTS) ? null : (target.closest(SIGNS)?.closest(ALONE) ?? null)),
  read(post, page) {
    const find = (selector: string) => own(post, selector, SCOPES);
    const time = find('a[href*="/status/"] time') ?? find('time');
    const names = find(NAME);
    const address = addressOf(time?.closest('a')) ?? addressOf(find('a[href*="/status/"]')) ?? pageAddress(post, page);
    const handle = handleIn(names) ?? address?.handle;
    if (!handle || (!names && !time && !post.matches(ALONE))) return tombstone(post);
    const text = find(BODY) ?? (names ? null : find('[lang][dir="auto"]'));
    const context = find('[data-testid="socialContext"]')?.closest('a');
    const path = `/${address?.handle ?? handle}/status/${address?.id}`;
    const thread = threadOf(post, address?.id ?? null, page);
    return {
      role: thread?.reply ? 'comment' : 'post',
      nativeId: address?.id ?? null,
      author: nameIn(names ?? find(`a[href="/${handle}"]:has([dir])`)),
      handle,
      authorUrl: `/${handle}`,
      title: lineOf(find('[data-testid="twitter-article-title"]')),
      text: text ? wordsOf(text) : '',
      textCut: find(SHOW_MORE) !== null,
      language: attr(text, 'lang'),
      permalink: address ? path : null,
      postedAt: timeFromAttribute(attr(time, 'datetime')) ?? timeFromId(address?.id, 'x'),
      metrics: countsOf(post, SCOPES, page),
      format: formatOf(post),
      quoted: quotedIn(post),
      repostedBy: /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w+)$/.exec(attr(context, 'href') ?? '')?.[1] ?? null,
      state: names?.querySelector('[data-testid="icon-lock"]') ? 'private' : 'live',
      promoted: post.closest('[data-testid="placementTracking"]') !== null,
      thread: {
        starter: thread?.starter ?? handle,
        nativeId: thread?.id ?? null,
        url: thread?.url ?? null,
        community: attr(context, 'href')?.includes('/i/communities/') ? lineOf(context) : null,
      },
    };
  },
};

/** Line breaks are as typed; a mention is a block that flows in its line, as is a link in an article, which has blocks of its own. */
const wordsOf = (text: Element): string =>
  cleanText(
    text,
    text.matches('[data-testid="tweetText"], [lang]')
      ? { lines: true, inline: 'div', drop: SHOW_MORE }
      : { drop: 'article', inline: '.public-DraftStyleDefault-block > div' },
  );

/** The name comes first; where the handle does, the name went missing. Copies of a page lose the direction of the words. */
function nameIn(names: Element | null): string | null {
  const name = lineOf(names?.querySelector('[dir]') ?? names?.firstElementChild);
  return name?.startsWith('@') ? null : name;
}

const handleIn = (names: Element | null | undefined): string | null =>
  [...(names?.querySelectorAll('a[href]') ?? [])]
    .map((link) => match(attr(link, 'href'), /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w+)$/))
    .find(Boolean) ?? match(names?.textContent, /@(\w+)/);

interface Address {
  handle: string;
  id: string;
}

const addressIn = (path: string): Address | null => {
  const [, handle, id] = /(?:^|\.com)\/(\w+)\/(?:status|article)\/(\d+)/.exec(path) ?? [];
  return handle && id && handle !== 'i' ? { handle, id } : null;
};
const addressOf = (link: Element | null | undefined): Address | null => addressIn(attr(link, 'href') ?? '');

/** The post that the page is about bears no link to itself while its time is missing. */
const pageAddress = (post: Element, { url }: PageView): Address | null =>
  post.matches(`[tabindex="-1"], ${ALONE}`) ? addressIn(url.pathname) : null;

/** "This post was deleted", "from an account that no longer exists", "You're unable to view": a cell without an author. */
const tombstone = (post: Element): Draft => ({ role: 'post', text: lineOf(post), state: 'deleted' });

function formatOf(post: Element): Format {
  const has = (name: string) => own(post, `[data-testid="${name}"]`, SCOPES) !== null;
  if (has('twitterArticleRichTextView')) return 'article';
  if (has('videoPlayer') || has('videoComponent') || has('previewInterstitial')) return 'video';
  const pictures = ownAll(post, '[data-testid="tweetPhoto"]', SCOPES).length;
  if (pictures > 0) return pictures > 1 ? 'carousel' : 'image';
  return has('cardPoll') ? 'poll' : has('card.wrapper') ? 'link' : 'text';
}

function quotedIn(post: Element): Partial<Excerpt> | null {
  const names = [...post.querySelectorAll(NAME)].find((name) => name.closest(SCOPES) !== post);
  const quote = names?.closest(SCOPES);
  if (!quote || !names) return null;
  const address = addressOf(quote.querySelector('a[href*="/status/"]'));
  const text = quote.querySelector(BODY);
  return {
    author: nameIn(names),
    text: text ? wordsOf(text) : null,
    nativeId: address?.id ?? null,
    permalink: address ? `/${address.handle}/status/${address.id}` : null,
  };
}

/** On a status page: who started it. The first post of the page is the start only while the page's own post stands below it. */
function threadOf(post: Element, id: string | null, { doc, url }: PageView) {
  const main = addressIn(url.pathname);
  if (!main) return null;
  const first = doc.querySelector(`article[tabindex="-1"]`) ? doc.querySelector(POSTS) : null;
  const starter = handleIn(first?.querySelector(NAME));
  return {
    id: main.id,
    url: `/${main.handle}/status/${main.id}`,
    starter: starter ?? main.handle,
    reply: id !== main.id && post !== first,
  };
}
