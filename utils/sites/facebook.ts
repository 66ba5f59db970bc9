import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt, Time } from '@/utils/domain/post.ts';
import { timeFromEpoch, timeFromText } from '@/utils/domain/time.ts';
import { attr, first, match } from './dom.ts';
import { withOnly } from './parts/address.ts';
import { answeredIn, commentIdIn, idIn, postAddress, threadAddress } from './parts/facebook-address.ts';
import { countsOf, reactionsOf, reactionsTold } from './parts/facebook-counts.ts';
import { ALONE, BELOW, basic, comet, legacy, type Markup, mobile } from './parts/facebook-markup.ts';
import { isShown, unitWith, withUnits } from './parts/facebook-units.ts';
import { own, ownAll } from './parts/own.ts';
import { lineAsSeen } from './parts/shuffled.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

export const facebook: Recipe = {
  name: 'facebook',
  version: 1,
  siteName: 'Facebook',
  checked:
    '2026-11-28: m.facebook.com (2021) and a desktop page (2019), logged out; mbasic (2021), logged in; the site since 2020 by what two scrapers took down of it in August and October 2026',
  required: ['author', 'text', 'postedAt'],
  fits: ({ url }) => /(^|\.)facebook\.com$/.test(url.hostname),
  posts(page) {
    const markup = markupOf(page);
    const posts = [...page.doc.querySelectorAll(postsOf(markup))].filter((post) => isPost(post, markup));
    return markup === comet ? withUnits(posts, page) : posts;
  },
  around(target, page) {
    const markup = markupOf(page);
    const post = target.closest(postsOf(markup));
    const outer = post && isPost(post, markup) ? post : post?.parentElement?.closest(postsOf(markup));
    return outer ?? (markup === comet ? unitWith(target, page) : null);
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
    timeFromText(lineAsSeen(time ?? stamp), lang, now, url)
  );
}

function readPost(post: Element, page: PageView): Draft {
  const markup = markupOf(page);
  const find = (selector: string) => (selector ? own(post, selector, scopesOf(markup)) : null);
  const stamp = find(markup.stamp);
  const alone = post.closest(ALONE) || (isShown(post, page) && idIn(page.url.href));
  const permalink = postAddress(attr(stamp, 'href') ?? (alone ? page.url.href : null), page.url);
  const text = find(markup.text);
  const author = who(post, markup, false, page);
  const count = (selector: string): Count | null => parseCount(lineOf(find(selector)), page.lang);
  const liked = find(markup.likes) ?? first(post.closest(ALONE), BELOW);
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
        : { likes: reactionsTold(lineOf(liked), page), replies: count(markup.replies), reposts: count(markup.reposts) },
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
  const permalink = postAddress(attr(stamp, 'href'), page.url);
  const unit = markup === comet ? unitWith(post, page) : null;
  const above = post.parentElement?.closest(postsOf(markup)) ?? unit;
  const main = above?.matches(markup.comment) ? (above.closest(markup.post) ?? unit) : above;
  const store = match(attr(post, 'data-store') ?? attr(find('[data-commentid]'), 'data-commentid'), /(\d+_\d+)/);
  const started = main ? who(main, markup, false, page) : null;
  return {
    ...who(post, markup, true, page),
    role: 'comment',
    nativeId: commentIdIn(permalink) ?? store ?? (post.id || null),
    text: cleanText(find(markup.commentText), { drop: markup.drop }),
    permalink,
    postedAt: when(post, stamp, markup, page),
    metrics: {
      likes: markup === comet ? reactionsOf(post, scopesOf(comet), page) : parseCount(lineOf(find(markup.likes)), page.lang),
    },
    parent: { nativeId: answeredIn(permalink), ...(above?.matches(markup.comment) ? toldOf(above, markup, page) : {}) },
    thread: {
      starter: started?.handle ?? started?.author ?? null,
      url: threadAddress(attr(stamp, 'href'), page.url),
      nativeId: idIn(permalink),
    },
  };
}

const toldOf = (comment: Element, markup: Markup, page: PageView): Partial<Excerpt> => ({
  author: who(comment, markup, true, page).author ?? null,
  text: cleanText(own(comment, markup.commentText, scopesOf(markup))),
});

function sharedIn(post: Element, markup: Markup): Partial<Excerpt> | null {
  const shared = post.querySelector(markup.shared);
  if (!shared) return null;
  const text = shared.querySelector(markup.text);
  return { author: lineOf(shared.querySelector(markup.author)), text: text ? cleanText(text, { drop: markup.drop }) : null };
}
