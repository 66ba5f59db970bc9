import { parseCount } from '@/utils/domain/count.ts';
import type { Count, Excerpt } from '@/utils/domain/post.ts';
import { attr, match, textOf, upFrom } from './dom.ts';
import { aroundHeading } from './parts/around-heading.ts';
import { ownAddress, readArticle } from './parts/article.ts';
import { type CommentParts, commentParts } from './parts/comment-parts.ts';
import { perPage } from './parts/per-page.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { lineOf } from './text.ts';

/** `comment_class()` gives every theme's comments their depth; older themes have the id alone, on one element or on two. */
const MARKED = '[class*="depth-"]:is(.comment, .review):not(dd)';
const BOX = `${MARKED}, [id^="comment-"], [id^="li-comment-"], [id^="div-comment-"]`;
const PINGS =
  '.pingback, .trackback, .pinglist, .pings-list, .pingback-list, .trackback-list, #pings + ol, #pingbacks, #trackbacks, ol.pings, ul.pings';
/** What plugins count, the like of WordPress itself first; where the reader likes it too, its words don't tell how many. */
const LIKES =
  '.comment-likes[data-liked="comment-not-liked"] .view-likers, .cld-like-count-wrap, .wpulike .count-box, [id^="karma-"][id$="-up"]';
/** Teasers of other posts can stand in them. */
const MENUS = 'nav, aside, [class*="menu"]';
const ARTICLE = {
  told: true,
  body: '.entry-content, .wp-block-post-content, [itemprop~="articleBody"], .post-content, .entry__content, .post-entry, .e-content, .storycontent, .entry',
  clean: {
    drop: '.sharedaddy, .shariff, .jp-relatedposts, #jp-post-flair, .addtoany_share_save_container, nav, #comments, .comments-area, #respond, .commentlist, .comment-list, .postmetadata, .entryfooter, .navigation',
  },
};

export const wordpress: Recipe = {
  name: 'wordpress',
  version: 1,
  checked: '2026-11-28: a hundred and thirty blogs, 2006 to 2026, forty of them theme by theme, block themes among them',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    [...doc.querySelectorAll(BOX)].some((box) => numberOf(box) !== null) &&
    doc.querySelector('[class*="comment"][class*="depth-"], [src*="/wp-content/"], [href*="/wp-content/"], [src*="/wp-includes/"]') !==
      null,
  posts({ doc }) {
    const article = articleOf(doc);
    const comments = new Set([...doc.querySelectorAll(BOX)].map(postOf).filter((post) => post !== null));
    return [...(article ? [article] : []), ...comments];
  },
  around(target) {
    const comment = postOf(target);
    if (comment) return comment;
    const article = articleOf(target.ownerDocument);
    return article?.contains(target) ? article : null;
  },
  read: (post, page) => (numberOf(post) === null ? readArticle(post, page, ARTICLE) : readComment(post, page)),
};

const numberOf = (box: Element | null): string | null =>
  match(box?.id, /^(?:li-|div-)?comment-(\d+)$/) ??
  (box?.matches(MARKED) ? match(attr(box, '[id*="comment-"]', 'id'), /comment-(\d+)$/) : null);

/** The outermost element of the comment that `el` lies in; of a `dt` and `dd` pair the `dt`. What only links here is none. */
function postOf(el: Element): Element | null {
  let box = boxAround(el);
  while (box && numberOf(box) === null) box = boxAround(upFrom(box));
  for (let up = box?.parentElement?.closest(BOX); box && up && numberOf(up) === numberOf(box); up = upFrom(up)?.closest(BOX)) box = up;
  return box?.closest(PINGS) || box?.querySelector(':scope > :is(.pingback, .trackback)') || isSaidPing(box) ? null : (box ?? null);
}

/** The nearest that may be a comment's; of a `dd`, in which replies have their own `dt`, the one before it. */
function boxAround(el: Element | null): Element | null {
  const box = el?.closest(`dd[class*="depth-"], ${BOX}`) ?? null;
  return box?.localName === 'dd' ? box.previousElementSibling : box;
}

/** "Pingback by …", before WordPress marked them. */
const isSaidPing = (box: Element | null | undefined): boolean =>
  /^(?:ping|track)back\b/i.test(textOf(box, ':scope > cite, :scope > p > cite:has(a[href*="#comment-"])') ?? '');

function articleOf(doc: Document): Element | null {
  const id = match(doc.body?.className, /\b(?:postid|page-id)-(\d+)/);
  const named = id ? doc.querySelector(`#post-${id}, article.post-${id}, .post-${id}.type-post, .post-${id}`) : null;
  const boxOf = (selector: string): Element | undefined => {
    const found = [...doc.querySelectorAll(selector)];
    return found.find((el) => el.querySelector('h1')) ?? found.find((el) => !el.closest(MENUS));
  };
  const box =
    named ??
    boxOf(
      '[id^="post-"][class*="post"], .hentry:not(.wp-block-post), article[class*="post"]:not(.comment), [itemtype$="BlogPosting"], [itemtype$="/Article"]',
    ) ??
    boxOf('article:not([id*="comment"]), main, #content, .entry, #main') ??
    aroundHeading(doc, MARKED);
  // One with another's number is a teaser beside the comments.
  const other = id !== null && match(box?.id, /^post-(\d+)$/);
  return box && !box.closest(MARKED) && (!other || other === id) ? box : null;
}

/** Themes that number only the words of a comment: the item that holds them, and who wrote them. */
function itemOf(post: Element): Element | null {
  const item = post.matches(`li, article, dt, ${MARKED}`) ? null : post.closest('li');
  return item && [...item.querySelectorAll(BOX)].find((box) => numberOf(box) !== null) === post ? item : null;
}

function partsOf(post: Element, page: PageView): CommentParts {
  const item = itemOf(post);
  const boxes = post.localName === 'dt' && post.nextElementSibling ? [post, post.nextElementSibling] : [item ?? post];
  return commentParts(boxes, (el) => postOf(el) === post || (item !== null && el.closest('li') === item), page, item && post);
}

function likesOf(post: Element, { lang }: PageView): Count | null {
  const count = [...post.querySelectorAll(LIKES)].find((el) => postOf(el) === post);
  return parseCount(attr(count, 'data-like-count') ?? lineOf(count), lang);
}

function readComment(post: Element, page: PageView): Draft {
  const parts = partsOf(post, page);
  const number = numberOf(post);
  const link =
    parts.find(`a:is([href$="#comment-${number}"], [href$="/post-${number}"]):not(.comment-reply-link)`) ??
    parts.dated?.closest('a[href*="#"]') ??
    null;
  const address = attr(link, 'href');
  const { author, authorUrl, text, time } = parts;
  return {
    role: post.matches('.review') ? 'review' : 'comment',
    nativeId: number,
    author,
    authorUrl,
    text,
    permalink: address && !address.startsWith('#') ? address : number ? new URL(`#comment-${number}`, page.url).href : null,
    postedAt: time,
    metrics: {
      likes: likesOf(post, page),
      rating: post.matches('.review') ? parseCount(textOf(post, '.star-rating .rating'), page.lang) : null,
    },
    parent: parentOf(post, page),
    thread: threadOf(page),
  };
}

const threadOf = perPage((page) => {
  const article = articleOf(page.doc);
  return (article && readArticle(article, page, ARTICLE, true).thread) ?? { url: ownAddress(page) };
});

function parentOf(post: Element, page: PageView): Partial<Excerpt> | null {
  const item = itemOf(post)?.parentElement?.closest('li');
  const above = (item && postOf(item.querySelector(BOX) ?? item)) ?? (post.parentElement ? postOf(post.parentElement) : null);
  if (!above) return null;
  const { author, text } = partsOf(above, page);
  return { nativeId: numberOf(above), author, text };
}
