import { upFrom } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { comet } from './facebook-markup.ts';
import { perPage } from './per-page.ts';

/** Posts of the site since 2026, which no role or label marks: what holds a post's words and who wrote them, and no other's words. */

const WORDS = '[data-ad-rendering-role="story_message"], [data-ad-comet-preview="message"], [data-ad-preview="message"]';
const WHOLE = '[role="feed"], [role="main"], [role="dialog"], body';

const unitsOn = perPage(({ doc }) => {
  const loose = [...doc.querySelectorAll(WORDS)].filter(
    (words) => !words.closest(`${comet.post}, ${comet.comment}, ${comet.shared}`) && !words.parentElement?.closest(WORDS),
  );
  return new Set(loose.map((words) => unitAround(words, new Set(loose))).filter((unit) => unit !== null));
});

/** As far up as it says of nobody else who they are: with what it is said to be worth, and the comments. */
function unitAround(words: Element, loose: ReadonlySet<Element>): Element | null {
  let unit: Element | null = null;
  let people = 0;
  for (let box = words.parentElement; box && !box.matches(WHOLE); box = upFrom(box)) {
    const said = box.querySelectorAll(comet.author).length;
    if ((people > 0 && said > people) || [...box.querySelectorAll(WORDS)].filter((one) => loose.has(one)).length > 1) break;
    if (said > 0) unit = box;
    people = said;
  }
  return unit;
}

/** In document order. */
export function withUnits(posts: Element[], page: PageView): Element[] {
  const units = unitsOn(page);
  const isBefore = (one: Element, other: Element) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return units.size === 0 ? posts : [...posts, ...units].sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

/** The unit that something lies in. */
export function unitWith(target: Element | null, page: PageView): Element | null {
  const units = unitsOn(page);
  let found = units.size > 0 ? target : null;
  while (found && !units.has(found)) found = upFrom(found);
  return found;
}

/** What the page is about: alone on it, or in the window over it. */
export const isShown = (post: Element, page: PageView): boolean =>
  unitsOn(page).has(post) && (unitsOn(page).size === 1 || post.closest('[role="dialog"]') !== null);
