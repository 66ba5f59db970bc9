import type { Time } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, childrenOf, inside, isLonger, match } from '../dom.ts';
import { headNames, nameOf, untimed } from '../generic/names.ts';
import type { PageView } from '../recipe.ts';
import { cleanText, lineOf } from '../text.ts';
import { when } from './when.ts';

/** The parts of a comment on a blog, by what themes call them: from the surest name to the loosest. */

/** From what only holds words to what may hold the head too. */
const words =
  '.wp-block-comment-content|[itemprop~="text"], [itemprop~="commentText"], [itemprop~="description"]|.comment-text|.comment_text|.comment-content|.comment__content|.comment-entry|.commenttext|.comment-txt|[class*="comment"][class*="text"]|[class*="comment"][class*="content"]|[class*="CommentMessage"]|[id^="comment-body-"]|.description|.format_text|.entry, .entry-content|[class*="comment"][class*="body"]|[class*="content"]:not([class*="quote"])';
const names = `.wp-block-comment-author-name|.fn|[itemprop~="author"] [itemprop~="name"], [itemprop~="creator"] [itemprop~="name"]|.comment-author-name, .comment_author, .comment-name, .commentauthor, .comment-author-link|cite|[class*="comment"][class*="author"]:not(.byuser) :is(a:not(.comment-reply-link), b, strong, span)|[class*="comment"][class*="author"]|:is(.comment-meta, .commentmeta, .commentmetadata) strong|.author, .url, .vcard, .name|[class*="auth"], [class*="user"]|a[href*="/profile"]|:is(h3, h4, h5):has(small)|:is(h3, h4, h5, h6):first-child > a|:is(h3, h4, h5, h6):first-child|${headNames}`;
/** What shows the time in a heading of a comment. */
const datedHead = ':is(h3, h4, h5) :is(small, span)';
const times = `time[datetime]|.comment-metadata a, .comment-meta a, .commentmetadata a|.wp-block-comment-date, .comment-date, .comment_date, .comment-time, .comment_time|a[href*="#comment-"]|[class*="date"], [class*="time"], abbr[title], time|[class*="meta"]|[class*="author"], .vcard|cite:has(a[href*="#comment-"])|${datedHead}`;
const rest =
  '.reply, .comment-reply-link, .comment-reply, .comment-edit-link, .comment-awaiting-moderation, .comment-likes, .cld-like-dislike-wrap, .wpulike, .comment-sharing, .sharedaddy, .cs-rating, [class*="rating"], .comment-actions, .comment-footer, .children, .says, .edit-link, [class*="avatar"], [class*="report-link"], .commentcount, .comment-count, .comment-number, .commentnumber';
/** "Comment by Ann — 3 May 2009 @ 13:24", as WordPress's first themes end a comment. */
const signature = /^\p{L}+ (?:by|von|de|par|por|di|door|av|przez) (\S.{0,60}?) [—–] /u;
/** "Comment by Ann" in an element of its own. */
const saidBy = /^(?:comment|kommentar|commentaire|comentario|comentário|commento|reactie) (?:by|von|de|par|por|di|da|door)(?: |$)/iu;
const heads =
  '.comment-author, .comment-meta, .commentmetadata, .comment-metadata, .comment-head, .comment-header, header, footer, cite, form, .vcard';

/** What only a box that holds more than words has in it: then those are in one within. */
const headed = '.comment-author, .comment-meta, .commentmetadata, .comment-metadata, p.meta';

const heading = ':is(h3, h4, h5):has(small)';
/** The time may stand behind it: "Ann, 3 May 2019". Of such a heading, which may be one, it must. */
const named = (el: Element): string | null => (el.matches(heading) ? null : nameOf(el)) ?? untimed(el);

export interface CommentParts {
  author: string | null;
  authorUrl: string | null;
  time: Time | null;
  /** What shows the time: often the link to the comment itself. */
  dated: Element | null;
  text: string | null;
  find: (selectors: string, fits?: (el: Element) => boolean) => Element | null;
}

/** `boxes` make up the comment; `mine` tells its own elements from those of a reply in it; `worded` holds its words where nothing else does. */
export function commentParts(
  boxes: readonly Element[],
  mine: (el: Element) => boolean,
  page: PageView,
  worded: Element | null = null,
): CommentParts {
  const find: CommentParts['find'] = (selectors, fits = () => true) => {
    for (const selector of selectors.split('|'))
      for (const box of boxes) for (const el of box.querySelectorAll(inside(selector))) if (mine(el) && fits(el)) return el;
    return null;
  };
  const head = find(names, (el) => named(el) !== null);
  const apart = (el: Element): boolean => el !== worded && !(head && (el.contains(head) || head.contains(el)));
  const box = find(words, apart) ?? worded;
  // Where the name is lost, the heading that held it still shows the time.
  const isHeaded = box !== null && (box.querySelector(inside(headed)) || (!head && when(box.querySelector(inside(datedHead)), page)));
  const body = isHeaded ? find(words, (el) => el !== box && box.contains(el) && apart(el)) : box;
  const outside = (el: Element): boolean => !body?.contains(el);
  const name = head && outside(head) ? head : find(names, (el) => outside(el) && named(el) !== null);
  const dated = find(times, (el) => outside(el) && when(el, page) !== null);
  const link =
    name?.closest('a[href]') ??
    name?.querySelector('a[href]') ??
    (name && find('a[href]', (el) => outside(el) && nameOf(el) === named(name)));
  const signed = name ? null : find('cite:has(a[href*="#comment-"])');
  const url = attr(link, 'href');
  return {
    author: name ? named(name)?.replace(saidBy, '') || null : match(lineOf(signed), signature),
    authorUrl: url && /#comment|gravatar\.com\/avatar|^javascript:/.test(url) ? null : url,
    time: moment(dated, page),
    dated,
    text: body ? cleanText(body, { drop: rest }) : left(boxes, mine, [name, dated]),
    find: (selectors, fits) => find(selectors, (el) => outside(el) && fits?.(el) !== false),
  };
}

/** When, also where the hour stands in the element behind the day: "3 May 2019", "at 9:41". */
function moment(dated: Element | null, page: PageView): Time | null {
  const day = when(dated, page);
  const next = day?.at.length === 10 ? dated?.nextElementSibling : null;
  const clock = next && !isLonger(next, 40) ? lineOf(next) : null;
  if (!day || !clock || !/^\D{0,6}\d?\d:\d\d/.test(clock)) return day;
  const whole = timeFromText(`${lineOf(dated)} ${clock}`, page.lang, page.now, page.url);
  return whole?.at.startsWith(`${day.at}T`) ? whole : day;
}

/** "Ann says:", before WordPress marked these words. */
function sayingAfter(name: Element | null | undefined): string | null {
  const after = (name?.closest('cite') ?? name)?.nextSibling;
  return after?.nodeType === Node.TEXT_NODE ? match(after.nodeValue, /^\s*(\p{L}[\p{L}\s]{1,25}:)\s*$/u) : null;
}

const said = 'p, ul, ol, dl, blockquote, pre, table, h1, h2, h3, h4, h5, h6, figure, div';

/** Where nothing holds the words alone, they are the paragraphs, else what the head, the tools and the replies leave. */
function left(boxes: readonly Element[], mine: (el: Element) => boolean, head: readonly (Element | null)[]): string | null {
  const apart = (el: Element): boolean =>
    mine(el) && !el.matches(rest) && !el.closest(heads) && !el.querySelector('cite') && !head.some((part) => part && el.contains(part));
  const first = boxes
    .flatMap((box) => [...box.querySelectorAll('p')])
    .find((p) => apart(p) && !p.closest('blockquote') && cleanText(p) !== '');
  // Where no name is known a heading may be it.
  const told = head[0] ? said : said.replace(/h1.*h6, /, '');
  const blocks = childrenOf(first?.parentElement).filter((el) => el.matches(told) && apart(el));
  // What has no attribute begins no other comment: of thousands, one in another, each would be asked for all around it.
  const skip = (el: Element): boolean => (el.hasAttributes() && !mine(el)) || head.includes(el) || el.matches(heads);
  const text = first ? cleanText(together(blocks), { drop: rest }) : boxes.map((box) => cleanText(box, { drop: rest, skip })).join('\n');
  const says = sayingAfter(head[0])?.trim();
  // A bar stands before the link to edit.
  const words = (says && text.startsWith(says) ? text.slice(says.length) : text).replace(/\s\|\s*$/, '').trim();
  return /[\p{L}\p{N}]/u.test(words) && (first || !saidBy.test(words)) ? words : null;
}

/** Copies of some elements of one parent, and nothing that stands between them. */
function together(blocks: readonly Element[]): Element {
  const all = document.createElement('div');
  all.append(...blocks.map((block) => block.cloneNode(true)));
  return all;
}
