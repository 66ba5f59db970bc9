import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt, Format } from '@/utils/domain/post.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { timeFromId } from './parts/id-time.ts';
import { own, ownAll } from './parts/own.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const POSTS = 'article[role="article"]:not([data-testid="notification"])';
/** A quoted post is a `div` that acts as a link; links proper are `a`. */
const SCOPES = 'article, div[role="link"], [role="blockquote"]';
const NAME = '[data-testid="User-Name"]';
const BODY = '[data-testid="tweetText"], [data-testid="twitterArticleRichTextView"]';

export const x: Recipe = {
  name: 'x',
  version: 1,
  siteName: 'X',
  checked: '2026-11-22: status pages logged out (2026), article and profiles logged in (2025, 2026)',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ url }) => /(^|\.)(x|twitter)\.com$/.test(url.hostname),
  posts: ({ doc }) => [...doc.querySelectorAll(POSTS)],
  around: (target) => target.closest(POSTS),
  read(post, page) {
    const find = (selector: string) => own(post, selector, SCOPES);
    const time = find('a[href*="/status/"] time') ?? find('time');
    const names = find(NAME);
    const address = addressOf(time?.closest('a')) ?? addressOf(find('a[href*="/status/"]')) ?? pageAddress(post, page);
    const handle = handleIn(names) ?? address?.handle;
    if (!handle || (!names && !time)) return tombstone(post);
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
      textCut: find('[data-testid="tweet-text-show-more-link"]') !== null,
      language: attr(text, 'lang'),
      permalink: address ? path : null,
      postedAt: timeFromAttribute(attr(time, 'datetime')) ?? timeFromId(address?.id, 'x'),
      metrics: {
        replies: countOf(find('[data-testid="reply"]'), page),
        reposts: countOf(find('[data-testid="retweet"], [data-testid="unretweet"]'), page),
        likes: countOf(find('[data-testid="like"], [data-testid="unlike"]'), page),
        saves: countOf(find('[data-testid="bookmark"], [data-testid="removeBookmark"]'), page),
        views: countOf(find('a[href$="/analytics"]'), page) ?? viewsShown(post, page),
      },
      format: formatOf(post),
      quoted: quotedIn(post),
      repostedBy: /^\/(\w+)$/.exec(attr(context, 'href') ?? '')?.[1] ?? null,
      state: names?.querySelector('[data-testid="icon-lock"]') ? 'private' : 'live',
      promoted: post.closest('[data-testid="placementTracking"]') !== null,
      thread: {
        starter: thread?.starter ?? handle,
        nativeId: thread?.id ?? null,
        url: thread?.url ?? null,
        community: attr(context, 'href')?.startsWith('/i/communities/') ? lineOf(context) : null,
      },
    };
  },
};

/** Line breaks are as typed; a mention is a block that flows in its line. An article has blocks of its own. */
const wordsOf = (text: Element): string =>
  cleanText(text, text.matches('[data-testid="tweetText"], [lang]') ? { lines: true, inline: 'div' } : {});

/** The name comes first; where the handle does, the name went missing. */
function nameIn(names: Element | null): string | null {
  const name = lineOf(names?.querySelector('[dir]'));
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
  post.matches('[tabindex="-1"]') ? addressIn(url.pathname) : null;

/** "This post was deleted", "from an account that no longer exists", "You're unable to view": a cell without an author. */
const tombstone = (post: Element): Draft => ({ role: 'post', text: lineOf(post), state: 'deleted' });

/** "76 Replies. Reply": the label is exact where the text is rounded. */
const countOf = (button: Element | null, { lang }: PageView): Count | null =>
  parseCount(attr(button, 'aria-label'), lang) ?? parseCount(lineOf(button), lang);

/** Views of a post seen logged out stand in the line of the time, rounded; the bar's label ends in the exact number. */
function viewsShown(post: Element, { lang }: PageView): Count | null {
  const counters = ownAll(post, '[data-testid="app-text-transition-container"]', SCOPES);
  const shown = parseCount(lineOf(counters.find((counter) => !counter.closest('[role="group"]')) ?? null), lang);
  const exact = Number(/\d+(?=\D*$)/.exec(attr(own(post, '[role="group"][aria-label]', SCOPES), 'aria-label') ?? '')?.[0]);
  return shown && exact >= shown.low && exact <= shown.high ? { raw: String(exact), value: exact, low: exact, high: exact } : shown;
}

function formatOf(post: Element): Format {
  const has = (name: string) => own(post, `[data-testid="${name}"]`, SCOPES) !== null;
  if (has('twitterArticleRichTextView')) return 'article';
  if (has('videoPlayer') || has('videoComponent')) return 'video';
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
