import { folded, upFrom } from '../dom.ts';
import { perPage } from '../parts/per-page.ts';
import type { PageView } from '../recipe.ts';
import { isApart } from './apart.ts';
import type { Owners } from './block.ts';
import { saidIn, weightOf } from './said.ts';
import { tellsTime } from './signs.ts';

/** What leads to where the site begins is its name. */
const isSite = (el: Element): boolean => (el.closest('a') ?? el.querySelector('a'))?.pathname === '/';

const firstH1 = perPage(({ doc }) => [...doc.querySelectorAll('h1')].find((el) => !isSite(el)));

/** Of what the page is named after, the longest. */
function namesake({ doc }: PageView, kinds: string): Element | null {
  let title: Element | null = null;
  let most = 3;
  for (const el of doc.querySelectorAll(kinds)) {
    const said = folded(el.textContent) ?? '';
    if (said.length > most && doc.title.includes(said) && !isSite(el)) [title, most] = [el, said.length];
  }
  return title;
}

/** The heading that the page is named after: of several, of a section and of a site too, the longest; without any what is called a title. */
export const titleOf = perPage(
  (page): Element | null =>
    namesake(page, `[itemprop~="headline"], h1, h2${firstH1(page) ? '' : ', h3'}`) ??
    (firstH1(page) ? null : namesake(page, '[class*="tit" i], [class*="subject" i]')),
);

/** The same, else the first heading of the page that isn't the site's name. */
export const headingOf = (page: PageView): Element | null => titleOf(page) ?? firstH1(page) ?? null;

/** What stands between a page's heading and the words of its article: who wrote it and when. When can stand right above the heading. */
export function headOf(article: Element, owners: Owners, page: PageView): Element[] {
  const title = titleOf(page);
  let found: Element[] = [];
  for (let up: Element | null = article; up && found.length < 200; up = upFrom(up))
    for (let el = up.previousElementSibling; el; el = el.previousElementSibling) {
      found = [...allOf(el), ...found];
      const named = title ? found.indexOf(title) : -1;
      const at = named < 0 ? found.findLastIndex(({ localName }) => localName === 'h1') : named;
      if (at < 0) continue;
      const above = el.previousElementSibling;
      const before = [...(above && saidIn(above).trim().length < 60 ? allOf(above) : []), ...found.slice(0, at)];
      const head = [...(at < 10 ? before.filter(tellsTime) : []), ...found.slice(at, at + 400)];
      // A footer that stands here is the heading's.
      const known = new Map(head.filter(({ localName }) => localName === 'footer').map((one) => [one, false]));
      return head.filter((one) => !isApart(one, owners, known));
    }
  return [];
}

/** What follows a heading that lies in the article itself, up to a paragraph of some length, and a day above it; null: it lies elsewhere. */
export function beginningOf(article: Element, page: PageView): Element[] | null {
  const title = titleOf(page);
  if (!title || !article.contains(title)) return null;
  const inside = [...article.querySelectorAll('*')];
  const at = inside.indexOf(title);
  // A day can stand above it, and links to sections.
  const rest = inside.filter((el, place) => place >= at || (at < 60 && !el.closest('a')));
  const long = rest.findIndex(isLong);
  return rest.slice(0, long < 0 ? 20 : long);
}

/** What little stands before the first long paragraph of an article whose heading lies elsewhere; before many pictures the very first of it. */
export function firstOf(article: Element): Element[] {
  const inside = [...article.querySelectorAll('*')];
  const long = inside.findIndex(isLong);
  return inside.slice(0, long > 60 ? 12 : Math.max(0, long));
}

const allOf = (el: Element): Element[] => [el, ...el.querySelectorAll('*')];
const isLong = (el: Element): boolean => el.localName === 'p' && weightOf((el.textContent ?? '').trim()) > 150;
