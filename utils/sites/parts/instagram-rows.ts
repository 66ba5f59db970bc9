import { attr, upFrom } from '../dom.ts';
import { lineOf } from '../text.ts';
import { handleIn, inOrder } from './instagram-counts.ts';

export const ADDRESS = /^(?:https:\/\/www\.instagram\.com)?(\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)\/)/;

export const accounts = (post: Element): Element[] =>
  [...post.querySelectorAll('a[href]')].filter((link) => handleIn(link) && lineOf(link));

/** Whose post it is stands above everything else in it. */
export const accountIn = (post: Element): Element | null => {
  const [link] = accounts(post);
  const below = post.querySelector('section, a:has(time), h1');
  return link && (!below || inOrder(link, below) < 0) ? link : null;
};

export const isComment = (link: Element): boolean => attr(link, 'href')?.includes('/c/') ?? false;

/** The post's own time, and those of what was said under it. A time whose address went missing is the post's, where no other is. */
export function stampsIn(post: Element): { own: Element | null; comments: Element[] } {
  const links = [...post.querySelectorAll('a:has(time), a[href*="/c/"]')];
  const rest = links.filter((link) => !isComment(link));
  const own = rest.find((link) => ADDRESS.test(attr(link, 'href') ?? '')) ?? rest[0] ?? null;
  return { own, comments: links.filter((link) => isComment(link)) };
}

/** Comments are rows: what holds a time of its own and no other, and what stands beside such a row and looks like it. */
export function commentsIn(post: Element): Element[] {
  const stamps = stampsIn(post).comments;
  const rows = new Set(stamps.map((stamp, index) => rowOf(stamp, post, stamps[index - 1], stamps[index + 1])));
  for (const list of new Set([...rows].map((row) => row.parentElement))) {
    for (const other of list?.children ?? []) {
      const alike =
        !rows.has(other) &&
        !other.querySelector(`${OTHER}, ${SAID}`) &&
        [...rows].some((row) => row.parentElement === list && row.tagName === other.tagName);
      if (alike && accounts(other).length > 0 && wordsIn(other).length > 0) rows.add(other);
    }
  }
  return [...rows].sort(inOrder);
}

/** The comment that `target` lies in, without a look at the others. */
export function commentAround(target: Element, post: Element): Element | null {
  for (let el: Element | null = target; el && el !== post; el = upFrom(el)) {
    const inside: number = el.querySelectorAll(SAID).length;
    if (inside > 1 || el.matches(OTHER)) return null;
    if (inside === 0) continue;
    let row = el;
    for (let up = upFrom(row); up && up !== post && up.querySelectorAll(SAID).length === 1 && !up.querySelector(OTHER); up = upFrom(up))
      row = up;
    return row;
  }
  return null;
}

const SAID = 'a[href*="/c/"]';
const OTHER = 'section, header, h1';

/** Accounts named outside what is said. */
function speakersIn(element: Element): number {
  const words = wordsIn(element);
  return new Set(
    accounts(element)
      .filter((link) => !words.some((text) => text.contains(link)))
      .map(handleIn),
  ).size;
}

/** Only the nearest comments before and after can end a row. */
function rowOf(stamp: Element, post: Element, before?: Element, after?: Element): Element {
  let row = stamp;
  for (let el = stamp.parentElement; el && el !== post; el = upFrom(el)) {
    if ((before && el.contains(before)) || (after && el.contains(after)) || el.querySelector(OTHER) || speakersIn(el) > 1) break;
    row = el;
  }
  return row;
}

/** Until 2023 the whole row of a comment, a list's item, could be pressed: it is no button in it. */
export const BUTTONS = 'button, [role="button"]:not(:has(li))';

/** What isn't a link, a button, a time or a name: the words of a caption or a comment. */
export function wordsIn(post: Element): Element[] {
  return [...post.querySelectorAll('h1, span[dir="auto"], div.C4VMK > span')].filter(
    (span) =>
      !isWithin(post, span.closest(`a, ${BUTTONS}, time, h2, h3, header, section`)) &&
      !span.querySelector('time, span[dir="auto"], h1') &&
      lineOf(span) &&
      !isName(span),
  );
}

/** The whole page lies in a section too. */
const isWithin = (post: Element, found: Element | null): boolean => found !== null && found !== post && post.contains(found);

/** A span around nothing but the link to an account. */
function isName(span: Element): boolean {
  const link = span.querySelector('a');
  return handleIn(link) !== null && lineOf(link) === lineOf(span);
}
