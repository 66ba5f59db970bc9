import { parseCount } from '@/utils/domain/count.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, first, match } from './dom.ts';
import { withoutQuery } from './parts/address.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** The React pages of 2018 to 2024: class names are hashes, so ids, `data-testid` and `data-click-id` only. */
const BOX = '[data-testid="post-container"]';
const COMMENT = '.Comment';
const BODY = '[data-testid="comment"]';

export const redditRedesign: Recipe = {
  name: 'reddit-redesign',
  site: 'reddit',
  version: 1,
  siteName: 'Reddit',
  checked: '2026-11-22: a feed of 2021, a thread of 2022',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink'],
  fits: ({ doc, url }) => /(^|\.)reddit\.com$/.test(url.hostname) && doc.querySelector(`${BOX}, ${COMMENT}[class*="t1_"]`) !== null,
  posts: (page) => [...page.doc.querySelectorAll(`${BOX}, ${COMMENT}`)].filter((post) => isShown(post, page)),
  around(target, page) {
    const post = target.closest(`${BOX}, ${COMMENT}`);
    return post && isShown(post, page) ? post : null;
  },
  read: (post, page) => (post.matches(COMMENT) ? readComment(post, page) : readPost(post, page)),
};

/** Under a thread stand adverts and posts of other threads; a removed comment leaves an empty line. */
function isShown(post: Element, { url }: PageView): boolean {
  if (post.matches(COMMENT)) return post.querySelector(`${BODY}, [data-testid="comment_author_link"]`) !== null;
  return !url.pathname.includes('/comments/') || post.querySelector('[data-test-id="post-content"]') !== null;
}

const handleOf = (link: Element | null): string | null => match(attr(link, 'href'), /\/user\/([^/?#]+)/);
const pathOf = (link: Element | null): string | null => withoutQuery(attr(link, 'href'));
/** Between the two arrows; "Vote" or "•" where the score is hidden. */
const scoreOf = (post: Element, { lang }: PageView) =>
  parseCount(lineOf(post.querySelector('[data-click-id="upvote"]')?.nextElementSibling), lang);
const authorIn = (box: Element): Element | null =>
  first(box, '[data-testid="post_author_link"]', '[id^="UserInfoTooltip"] a[href*="/user/"]', 'a[href*="/user/"]');

function readPost(box: Element, page: PageView): Draft {
  const author = authorIn(box);
  const time = box.querySelector('[data-testid="post_timestamp"], [data-click-id="timestamp"]');
  const id = match(box.id, /^t3_(\w+)/);
  const permalink =
    pathOf(first(box, 'a[data-click-id="timestamp"]', 'a[data-click-id="comments"]')) ??
    (page.url.pathname.includes(`/${id}/`) ? page.url.pathname : null);
  const body = box.querySelector('[data-click-id="text"], .RichTextJSON-root');
  return {
    role: 'post',
    nativeId: id,
    author: handleOf(author),
    handle: handleOf(author),
    authorUrl: attr(author, 'href'),
    title: lineOf(box.querySelector('h1, h3')),
    text: body ? cleanText(body) : '',
    permalink,
    postedAt: timeFromText(lineOf(time), page.lang, page.now),
    metrics: { score: scoreOf(box, page), replies: parseCount(lineOf(box.querySelector('[data-click-id="comments"]')), page.lang) },
    promoted: box.matches('.promotedlink') || box.querySelector('[data-click-id="promoted"], [id^="PromotedLink"]') !== null,
    thread: {
      nativeId: id,
      title: lineOf(box.querySelector('h1, h3')),
      url: permalink,
      community: match(attr(box, 'a[data-click-id="subreddit"]', 'href') ?? page.url.pathname, /\/(r\/[^/]+)/),
      starter: handleOf(author),
    },
  };
}

function readComment(post: Element, page: PageView): Draft {
  const author = post.querySelector('[data-testid="comment_author_link"]');
  const time = post.querySelector('[data-testid="comment_timestamp"], [id^="CommentTopMeta--Created"]');
  const permalink = pathOf(time);
  const box = [...page.doc.querySelectorAll(BOX)].find((one) => isShown(one, page));
  return {
    role: 'comment',
    nativeId: match(post.className, /\bt1_(\w+)/),
    author: handleOf(author),
    handle: handleOf(author),
    authorUrl: attr(author, 'href'),
    text: cleanText(post.querySelector(BODY)),
    permalink,
    postedAt: timeFromText(lineOf(time), page.lang, page.now),
    metrics: { score: scoreOf(post, page) },
    thread: {
      nativeId: match(permalink, /\/comments\/(\w+)/),
      title: lineOf(box?.querySelector('h1')),
      community: match(permalink ?? page.url.pathname, /\/(r\/[^/]+)/),
      starter: box ? handleOf(authorIn(box)) : null,
    },
  };
}
