import { parseCount } from '@/utils/domain/count.ts';
import { cleanName } from '@/utils/domain/name.ts';
import type { Count, Excerpt, Format, Time } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { timeFromRecordKey } from './parts/id-time.ts';
import { own, ownAll } from './parts/own.ts';
import type { PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** In feeds and threads posts are named; elsewhere (search, notifications) they are cards that can be replied to. */
const POSTS = '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"], [role="link"]:has([data-testid="replyBtn"])';
/** The pages somebody came by stay below the one that is shown. */
const PAST = '[style*="display: none"], [style*="display:none"]';
const SCOPES = 'div[role="link"], [data-testid^="postThreadItem-by-"]';
const BODY = '[data-testid="postText"], [data-word-wrap]';
/** A link in the words is one of text alone. */
const CARD = 'a[target="_blank"]:has([dir])';

export const bluesky: Recipe = {
  name: 'bluesky',
  version: 1,
  siteName: 'Bluesky',
  checked: '2026-11-28: two threads and two profiles, logged out and in (2024 to 2026)',
  required: ['author', 'handle', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ url, doc }) =>
    url.hostname === 'bsky.app' || doc.querySelector('meta[property="og:site_name"][content="Bluesky Social"]') !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(POSTS)].filter((post) => !post.parentElement?.closest(`${POSTS}, ${PAST}`)),
  around: (target) => target.closest('[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]') ?? target.closest(POSTS),
  read(post, page) {
    const find = (selector: string) => own(post, selector, SCOPES);
    const named = attr(post, 'data-testid')?.split('-by-')[1] ?? null;
    const links = ownAll(post, 'a[href*="/profile/"]', SCOPES).filter((link) => handleIn(link) && !link.closest(BODY));
    const avatar = find('a:has([data-testid^="userAvatar"])') ?? links.find((link) => handleIn(link) === named) ?? links[0] ?? null;
    const beside = links.filter((link) => avatar !== null && !isAfter(avatar, link));
    const handle = beside.map(handleIn)[0] ?? named;
    const stamp = ownAll(post, 'a[href*="/post/"]', SCOPES).find((link) => /\/post\/\w+$/.test(attr(link, 'href') ?? ''));
    const focused = !post.matches('[role="link"]');
    const path = focused ? page.url.pathname : attr(stamp, 'href');
    const key = path?.split('/post/')[1] ?? null;
    const text = find(BODY);
    const context =
      [...post.querySelectorAll('a[href*="/profile/"]')].find((link) => handleIn(link) && avatar && isAfter(avatar, link)) ?? null;
    return {
      role: isReply(post, page) ? 'comment' : 'post',
      nativeId: key,
      author: nameIn(beside.filter((link) => handleIn(link) === handle)),
      handle,
      authorUrl: handle ? `/profile/${handle}` : null,
      text: text ? cleanText(text, { lines: true }) : '',
      textCut: find('a[href="#"], [aria-label="Expand post text"]') !== null,
      permalink: key ? path : null,
      postedAt: timeOf(key, timeFromText(attr(stamp, 'data-tooltip') ?? attr(stamp, 'aria-label'), page.lang, page.now)),
      metrics: {
        replies: labelCount(find('[data-testid="replyBtn"]'), page),
        reposts: countIn(find(focused ? '[data-testid="repostCount-expanded"]' : '[data-testid="repostCount"]'), page),
        likes: labelCount(find('[data-testid="likeBtn"]'), page) ?? countIn(find('[data-testid="likeCount"]'), page),
        saves: countIn(find('[data-testid="bookmarkCount-expanded"]'), page),
      },
      format: formatOf(post),
      quoted: quotedIn(post),
      repostedBy: lineOf(context),
      thread: { starter: starterOf(page) ?? handle },
    };
  },
};

/** A page that a browser saved has whole addresses. */
const handleIn = (link: Element): string | null => match(attr(link, 'href'), /^(?:https:\/\/bsky\.app)?\/profile\/([\w.:-]+)$/);

/** The first words of a link to the author, unless they are the handle: the name went missing. */
function nameIn(links: Element[]): string | null {
  const link = links.find((one) => lineOf(one));
  const name = cleanName(lineOf(link?.querySelector('[dir]') ?? link));
  return name === null || name.startsWith('@') ? null : name;
}

/** The key tells the moment in UTC; where the page says another day, the post came from elsewhere and bears its old date. */
function timeOf(key: string | null, shown: Time | null): Time | null {
  const told = timeFromRecordKey(key);
  return told && (!shown || Math.abs(Date.parse(told.at) - Date.parse(shown.at)) < 129_600_000) ? told : shown;
}

const isAfter = (one: Element, other: Element | null): boolean =>
  other !== null && (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const firstInThread = ({ doc }: PageView): Element | null =>
  [...doc.querySelectorAll('[data-testid^="postThreadItem-by-"]')].find((post) => !post.closest(PAST)) ?? null;
const isReply = (post: Element, page: PageView): boolean =>
  post.matches('[data-testid^="postThreadItem-by-"]') && firstInThread(page) !== post;
const starterOf = (page: PageView): string | null => attr(firstInThread(page), 'data-testid')?.split('-by-')[1] ?? null;

const countIn = (element: Element | null, { lang }: PageView): Count | null => parseCount(lineOf(element), lang);

/** "Like (3,121 likes)": exact, where the text says 3.1K. */
const labelCount = (button: Element | null, { lang }: PageView): Count | null => parseCount(attr(button, 'aria-label'), lang);

function formatOf(post: Element): Format {
  if (own(post, 'video', SCOPES)) return 'video';
  // A link's card has a picture too.
  const pictures = ownAll(post, `[data-expoimage] img:not([src*="/avatar"], ${CARD} img)`, SCOPES).length;
  if (pictures > 0) return pictures > 1 ? 'carousel' : 'image';
  return own(post, CARD, SCOPES) ? 'link' : 'text';
}

function quotedIn(post: Element): Partial<Excerpt> | null {
  const quote = [...post.querySelectorAll('div[role="link"]')].find((scope) => scope.querySelector('a[href*="/post/"]'));
  if (!quote) return null;
  const link = quote.querySelector('a[href*="/post/"]');
  const text = quote.querySelector(BODY);
  return {
    author: lineOf(quote.querySelector('a[href*="/profile/"]:not(:has([data-testid^="userAvatar"]))')),
    text: text ? cleanText(text) : null,
    nativeId: attr(link, 'href')?.split('/post/')[1] ?? null,
    permalink: attr(link, 'href'),
  };
}
