import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt, Time } from '@/utils/domain/post.ts';
import { timeFromEpoch, timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { withOnly } from './parts/address.ts';
import { countsOf, reactionsOf } from './parts/facebook-counts.ts';
import { ALONE, basic, comet, legacy, type Markup, mobile } from './parts/facebook-markup.ts';
import { own, ownAll } from './parts/own.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

export const facebook: Recipe = {
  name: 'facebook',
  version: 1,
  siteName: 'Facebook',
  checked:
    '2026-11-28: m.facebook.com (2021) and a desktop page (2019), logged out; mbasic (2021), logged in; the site since 2020 not checked on a real page',
  required: ['author', 'text', 'postedAt'],
  fits: ({ url }) => /(^|\.)facebook\.com$/.test(url.hostname),
  posts(page) {
    const markup = markupOf(page);
    return [...page.doc.querySelectorAll(postsOf(markup))].filter((post) => isPost(post, markup));
  },
  around(target, page) {
    const markup = markupOf(page);
    const post = target.closest(postsOf(markup));
    return post === null || isPost(post, markup) ? post : (post.parentElement?.closest(postsOf(markup)) ?? null);
  },
  read: (post, page) => (post.matches(markupOf(page).comment) ? readComment(post, page) : readPost(post, page)),
};

/** One page is of one generation. */
function markupOf({ doc, url }: PageView): Markup {
  if (/^mbasic\./.test(url.hostname)) return basic;
  if (/^(?:m|touch)\./.test(url.hostname)) return mobile;
  return doc.querySelector('.userContentWrapper, .UFIComment') ? legacy : comet;
}

const postsOf = ({ post, comment }: Markup): string => `${post}, ${comment}`;
const scopesOf = (markup: Markup): string => `${postsOf(markup)}, ${markup.shared}`;

/** A post that lies in another, not as a comment, is one that it shares; what has neither author nor words is a placeholder. */
function isPost(post: Element, markup: Markup): boolean {
  if (post.matches(markup.comment)) return true;
  if (post.parentElement?.closest(postsOf(markup))) return false;
  return authorIn(post, markup, false) !== null || own(post, `${markup.text}, ${markup.stamp}`, scopesOf(markup)) !== null;
}

const authorIn = (post: Element, markup: Markup, comment: boolean): Element | null =>
  ownAll(post, comment ? markup.commentAuthor : markup.author, scopesOf(markup)).find((found) => lineOf(found)) ?? null;

/** What names a post in its address; everything else follows visitors around. */
const POST_NAMING = ['story_fbid', 'id', 'fbid', 'v', 'view', 'type', 'multi_permalinks'];
const NAMING = [...POST_NAMING, 'comment_id', 'reply_comment_id'];

const idIn = (address: string | null): string | null =>
  match(address, /(?:story_fbid=|fbid=|[?&]v=|\/(?:posts|permalink|videos|reel)\/(?:[^/?]*\/)?)(pfbid\w+|\d+)/) ??
  match(address, /\/(\d+)\/?(?:\?|$)/);

function who(post: Element, markup: Markup, comment: boolean, page: PageView): Pick<Draft, 'author' | 'authorUrl' | 'handle' | 'authorId'> {
  const author = authorIn(post, markup, comment);
  const url = withOnly(attr(author, 'href') ?? attr(author?.closest('a'), 'href') ?? attr(author?.querySelector('a'), 'href'), page.url, [
    'id',
  ]);
  const handle = match(url, /facebook\.com\/((?!profile\.php|groups\/|people\/|pages\/|story\.php)[\w.]+)\/?$/);
  return { author: lineOf(author), authorUrl: url, handle, authorId: match(url, /(?:profile\.php\?id=|\/user\/)(\d+)/) };
}

/** Seconds where the page has them, else what it shows; on the newest pages that is in the link's label or mixed with decoys. */
function when(post: Element, stamp: Element | null, markup: Markup, { lang, now, url }: PageView): Time | null {
  const time = own(post, markup.time, scopesOf(markup));
  const told = match(attr(post, 'data-ft') ?? attr(post, 'data-store'), /publish_time\\?":(\d{9,11})/);
  return (
    timeFromEpoch(attr(time, 'data-utime') ?? told) ??
    timeFromText(attr(stamp, 'aria-label') ?? attr(time, 'aria-label'), lang, now, url) ??
    timeFromText(lineOf(time ?? stamp), lang, now, url)
  );
}

function readPost(post: Element, page: PageView): Draft {
  const markup = markupOf(page);
  const find = (selector: string) => (selector ? own(post, selector, scopesOf(markup)) : null);
  const stamp = find(markup.stamp);
  const permalink = withOnly(attr(stamp, 'href') ?? (post.closest(ALONE) ? page.url.href : null), page.url, NAMING);
  const text = find(markup.text);
  const author = who(post, markup, false, page);
  const count = (selector: string): Count | null => parseCount(lineOf(find(selector)), page.lang);
  return {
    ...author,
    role: 'post',
    nativeId: idIn(permalink),
    text: cleanText(text, { drop: markup.drop }),
    textCut: find(markup.cut) !== null,
    permalink,
    postedAt: when(post, stamp, markup, page),
    metrics:
      markup === comet
        ? countsOf(post, scopesOf(comet), page)
        : { likes: count(markup.likes), replies: count(markup.replies), reposts: count(markup.reposts) },
    format: find('video, [data-sigil~="inlineVideo"]') ? 'video' : null,
    quoted: sharedIn(post, markup),
    promoted: find('a[href*="/ads/about"], [data-sigil~="sponsored"]') !== null,
    thread: {
      nativeId: idIn(permalink),
      url: permalink,
      starter: author.handle ?? author.author ?? null,
      community: lineOf(page.doc.querySelector('h1 a[href*="/groups/"]')),
    },
  };
}

function readComment(post: Element, page: PageView): Draft {
  const markup = markupOf(page);
  const find = (selector: string) => own(post, selector, scopesOf(markup));
  const stamp = ownAll(post, markup.commentStamp, scopesOf(markup)).at(-1) ?? null;
  const permalink = withOnly(attr(stamp, 'href'), page.url, NAMING);
  const above = post.parentElement?.closest(postsOf(markup)) ?? null;
  const main = above?.matches(markup.comment) ? above.closest(markup.post) : above;
  const store = match(attr(post, 'data-store') ?? attr(find('[data-commentid]'), 'data-commentid'), /(\d+_\d+)/);
  const started = main ? who(main, markup, false, page) : null;
  return {
    ...who(post, markup, true, page),
    role: 'comment',
    nativeId: match(permalink, /reply_comment_id=([^&]+)/) ?? match(permalink, /comment_id=([^&]+)/) ?? store ?? (post.id || null),
    text: cleanText(find(markup.commentText), { drop: markup.drop }),
    permalink,
    postedAt: when(post, stamp, markup, page),
    metrics: { likes: markup === comet ? reactionsOf(post, scopesOf(comet), page) : parseCount(lineOf(find(markup.likes)), page.lang) },
    parent: above?.matches(markup.comment)
      ? {
          author: who(above, markup, true, page).author ?? null,
          text: cleanText(own(above, markup.commentText, scopesOf(markup))),
        }
      : null,
    thread: {
      starter: started?.handle ?? started?.author ?? null,
      url: withOnly(attr(stamp, 'href'), page.url, POST_NAMING),
      nativeId: idIn(permalink),
    },
  };
}

function sharedIn(post: Element, markup: Markup): Partial<Excerpt> | null {
  const shared = post.querySelector(markup.shared);
  if (!shared) return null;
  const text = shared.querySelector(markup.text);
  return { author: lineOf(shared.querySelector(markup.author)), text: text ? cleanText(text, { drop: markup.drop }) : null };
}
