import { attr, upFrom } from '../dom.ts';
import { perPage } from '../parts/per-page.ts';
import type { PageView } from '../recipe.ts';
import { isNamedAlike } from './alike.ts';
import { isApart } from './apart.ts';
import { type Block, isTheirs, lone, type Owners } from './block.ts';
import { hasKey } from './keys.ts';
import { isWriter, linkedArticle, saysArticle } from './linked.ts';
import { named, shownName, untimed } from './names.ts';
import type { Parts } from './parts.ts';
import { bareLetters, linkLetters, sizeOf, weightOf } from './said.ts';
import { HIDDEN, isCited, saysPerson, tellsTime } from './signs.ts';
import { leadsAway } from './teasers.ts';
import { beginningOf, firstOf, headingOf, headOf } from './title.ts';
import type { Work } from './work.ts';

/** The article, video or question that the comments are about; or the page's only post. */

const bodies =
  '[itemprop~="articleBody"], .e-content, .entry-content, .post-content, .post-body, .article-body, .article__body, .article-content, .story-body, .entry-body, .postcontent, .field-name-body, .post-text, .node-content, .chapter-content, [property~="schema:articleBody"]';
const hosts = 'article, [itemtype*="Article"], [itemtype*="Posting"], .hentry, .h-entry';
const LEAST = 200;

/** Null where nothing says that there is one: a page without a thread must call itself an article. */
export function* findArticle(page: PageView, blocks: readonly Block[], owners: Owners): Work<Block | null> {
  const { doc } = page;
  yield;
  const first = blocks.reduce<Block | null>((a, b) => (a && a.start <= b.start ? a : b), null)?.el ?? null;
  const isArticle = isArticlePage(page);
  // What is reviewed is no post.
  if (first && !isArticle && blocks.every(({ facts }) => facts.role === 'review')) return null;
  yield;
  const forum = blocks.length > 1 && blocks.every(isPost) && !isArticle && !headedApart(doc, owners);
  const alone = blocks.length === 0;
  const [body, opening] = yield* bodyOf(page, first, owners, forum ? Number.POSITIVE_INFINITY : LEAST);
  const asked = !body && first && owners.get(first)?.facts.role === 'answer' ? questionOf(first, blocks, owners, page) : null;
  if (asked) return asked;
  if (!body) return alone || (!isArticle && blocks.every(isPost)) ? null : untold(page, isArticle, owners);
  if (opening) return owners.has(opening) ? null : lone(opening, body);
  if (alone && !isArticle && !readsAsArticle(body, page) && !isSigned(beginningOf(body, page) ?? headOf(body, owners, page), owners))
    return null;
  const el = body.closest(hosts) ?? body;
  // A blog's front page: the heading of each of its articles leads to the page of that one.
  const heading = headingOf(page);
  const headed = heading !== null && el.contains(heading);
  const isRival = (one: Element): boolean => (body.contains(one) || !el.contains(one)) && leadsAway(one);
  if (alone && leadsAway(headed ? heading : el) && [...doc.querySelectorAll(hosts)].filter(isRival).length > 1) return null;
  const around = owners.has(el) || headed || !heading ? el : body;
  const host = owners.has(around) ? body : around;
  if (owners.has(host)) return null;
  return lone(host, body);
}

/** The part of the page around some words, before the comments on them, that says who wrote them and when. */
function openingOf(body: Element, first: Element, owners: Owners, page: PageView): Element | null {
  const heading = body.ownerDocument.querySelector('h1');
  for (let up: Element | null = body; up && !up.contains(first); up = upFrom(up)) {
    if (!heading || (!up.contains(heading) && !(heading.compareDocumentPosition(up) & 4))) continue;
    const inside = [...up.querySelectorAll('*')].filter((el) => !body.contains(el));
    if (inside.length > 200) return null;
    if (isSigned(inside, owners, up.contains(heading) ? undefined : owners.get(first))) return up;
  }
  return isSigned(headOf(body, owners, page), owners) ? body : null;
}

/** The question before the first answer, whose few words stand in what those of the answers stand in; without words what says who asked. */
function questionOf(first: Element, blocks: readonly Block[], owners: Owners, page: PageView): Block | null {
  const head = headOf(first, owners, page);
  const words = head.find((el) => blocks.some(({ facts }) => hasKey(el, facts.content ?? '')));
  const from = words ?? head.findLast((el) => saysPerson(el) > 1);
  const opening = from && openingOf(from, first, owners, page);
  return opening ? lone(opening, words ?? page.doc.createElement('p')) : null;
}

/** An answer has a question: of that who asked or when is enough, under the heading. */
const isSigned = (els: readonly Element[], owners: Owners, first?: Block): boolean =>
  [els.some(tellsTime), els.some((el) => saysPerson(el) > 1 || isNamedAlike(el, owners))].filter(Boolean).length >
  Number(first?.facts.role !== 'answer');

const isPost = ({ facts }: Block): boolean => facts.role === 'post';

/** What comments stand under, though its words were not found: where they were, or else the whole. */
function untold(page: PageView, isArticle: boolean, owners: Owners): Block | null {
  const empty = isArticle ? hintsIn(page).filter((el) => !isApart(el, owners)) : [];
  const el = empty.find((one) => isBeside(one, owners)) ?? headedApart(page.doc, owners);
  // Too few to tell an article by, but called its words.
  const words = (): Element | undefined => hintsIn(page).find((one) => el !== one && el?.contains(one));
  return el ? lone(el, empty.includes(el) ? el : (words() ?? page.doc.createElement('p'))) : null;
}

/** In no post and around none; the first is told at once, and most articles of a thread are posts. */
const isBeside = (el: Element, owners: Owners): boolean =>
  !isTheirs(el, owners, el.ownerDocument.documentElement) && ![...owners.keys()].some((other) => other.compareDocumentPosition(el) & 12);

/** What its markup calls an article, with the page's heading in it and no post. */
const headedApart = (doc: Document, owners: Owners): Element | undefined =>
  [...doc.querySelectorAll('article:has(h1)')].find((one) => isBeside(one, owners));

export const isArticlePage = perPage(
  (page): boolean =>
    page.doc.querySelector(
      'meta[property="og:type"][content="article"], [itemtype$="Article"], [itemtype$="BlogPosting"], article.hentry, .h-entry:not(.h-feed *), meta[property="article:published_time"], [property~="schema:articleBody"]',
    ) !== null || saysArticle(page),
);

/** Long prose under a heading, and no manual: those are full of code and terms. */
function readsAsArticle(body: Element, page: PageView): boolean {
  if (page.doc.querySelector('meta[property="og:type"][content="object"]') || !(page.doc.querySelector('h1') ?? headingOf(page)))
    return false;
  const letters = [...body.querySelectorAll('p')].reduce((sum, p) => sum + weightOf((p.textContent ?? '').trim()), 0);
  return letters >= 1_500 && body.querySelectorAll('pre, code, kbd, dt').length * 400 < letters;
}

/** The element that holds most of the prose outside the thread's blocks, and not after the first of them. */
function* bodyOf(
  page: PageView,
  first: Element | null,
  owners: Owners,
  least: number,
): Work<[body: Element | null, opening: Element | null]> {
  const { doc } = page;
  const amount = new Map<Element, number>();
  const known = new Map<Element, boolean>();
  const add = (el: Element | null, letters: number): void => {
    if (el) amount.set(el, (amount.get(el) ?? 0) + letters);
  };
  // Where no amount would be enough none is summed.
  const prose = least === Number.POSITIVE_INFINITY ? [] : [...doc.body.querySelectorAll('p, pre, blockquote, li, h2, h3, div')];
  for (const [index, p] of prose.entries()) {
    if (index % 10 === 0) yield;
    if (first && first.compareDocumentPosition(p) & 4) break;
    const bare = p.localName === 'div';
    const light = p.localName === 'p' || p.localName === 'pre' ? 1 : 0.3;
    const letters = bare ? bareLetters(p) : (sizeOf((p.textContent ?? '').trim()) - linkLetters(p)) * light;
    if (letters < 20 || isApart(p, owners, known) || (!bare && p.querySelector('script')) || p.matches(HIDDEN)) continue;
    const holder = bare ? p : p.parentElement;
    add(holder, letters);
    add(holder?.parentElement ?? null, letters / 2);
  }
  yield;
  const best = [...amount].reduce<[Element, number] | null>((a, b) => (a && a[1] >= b[1] ? a : b), null);
  const hinted = hintsIn(page).filter(
    (el) =>
      !isApart(el, owners, known) &&
      !(first && first.compareDocumentPosition(el) & 4) &&
      // The thread itself lies in it, and no words besides.
      (best || !el.contains(first)) &&
      (el.textContent ?? '').trim().length >= 40,
  );
  const hint = hinted.reduce<Element | null>((a, b) => (a && (a.textContent ?? '').length >= (b.textContent ?? '').length ? a : b), null);
  if (hint && (!best || hint.contains(best[0]) || (amount.get(hint) ?? 0) * 3 >= best[1] || best[1] < least)) return [hint, null];
  if (best && best[1] >= least) return [best[0], null];
  const opening = best && first && least === LEAST && best[1] >= 40 ? openingOf(best[0], first, owners, page) : null;
  return [opening && best ? best[0] : null, opening];
}

const hintsIn = perPage(({ doc }): readonly Element[] => [...doc.querySelectorAll(bodies)]);

/** Who wrote the article, as the page's own data says it, else as it stands by the title. A publisher wrote none. */
export function articleAuthor(page: PageView, owners: Owners, article: Block): string | null {
  const { doc } = page;
  const meta = attr(doc, 'meta[name="author"], meta[name="parsely-author"], meta[name="dc.creator" i], meta[name^="byl"]', 'content');
  const said = [named(meta), linkedArticle(page).author].find((name) => name !== null && isWriter(name, doc));
  if (said) return said.replace(office, '');
  for (const el of doc.querySelectorAll(
    '[itemprop~="author"]:not([itemtype$="Organization"]), [rel~="author"], .p-author, .byline, [class$="-author"]:not(figure *, blockquote *, [class*="quot"], [class*="photo"], [class*="image"], [class*="book"]), [class$="byline" i]:not(p ~ p ~ *, p ~ p ~ * *), .author, .author-name, .entry-poster, .entry-author, .post-author, .submitted :is(a, .username)',
  )) {
    if (
      isTheirs(el, owners, article.el) ||
      isOfOther(el, article.el) ||
      (isApart(el, owners, new Map([[article.el, false]])) &&
        !el.matches('article :is([itemprop], footer :is([rel~="author"], .author))')) ||
      isCited(el, article.el) ||
      (el.matches('[class$="-author"]') && !article.el.contains(el) && !el.parentElement?.contains(article.el))
    )
      continue;
    const name = shownName(el) ?? untimed(el);
    if (name !== null && name.length <= 60) return name.replace(office, '');
  }
  return null;
}

/** For whom, or as what: "Ann Miller, Harbour News", "Ann Miller, Staff Writer", "Ann Miller | Archive". */
export const office =
  /(?:\s[|/]\s|\s*,\s.*\b(?:writer|editor|reporter|correspondent|staff|press|news|times|service|sports|today|special|CNN|MD)\b).*$/i;

/** In another article, which this one is neither in nor around. */
function isOfOther(el: Element, article: Element): boolean {
  const other = el.closest('article');
  return other !== null && !other.contains(article) && !article.contains(other);
}

/** Its parts; where it is nothing but words, what stands before it or at its head is its head, and its footer says more of it. */
export function articleParts({ el }: Block, parts: Parts, owners: Owners, page: PageView): Parts {
  if (parts.content !== el) return parts;
  const head = beginningOf(el, page) ?? [...headOf(el, owners, page), ...firstOf(el)];
  return { ...parts, own: [...head, ...el.querySelectorAll(':scope > footer *')], content: null };
}
