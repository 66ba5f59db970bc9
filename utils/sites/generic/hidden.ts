import { folded } from '../dom.ts';
import { byName } from '../parts/per-page.ts';
import { saidIn } from './said.ts';

/** What a page hides in a post: labels it may show, and of long words the whole behind the beginning that it shows. */

/** "hidden", "is-hidden", "d-none"; where another name says from which width it is shown it may be. */
const named = byName(
  (name) =>
    /(?:^|\s)(?:[a-z]{1,4}-)?(?:hidden|hide|d(?:isplay)?-{1,2}none)(?:\s|$)/.test(name) && !/(?:^|[\s-])(?:sm|md|lg|xl)[:-]/.test(name),
);

export const isHidden = (el: Element): boolean =>
  named(el.getAttribute('class') ?? '') || /display:\s?none/.test(el.getAttribute('style') ?? '');

/** Without what says that there is more: "Three lids, one …", "Three lids. (more)". */
const begun = (el: Element): string =>
  (folded(saidIn(el)) ?? '').replace(/(?:(?:\.\.\.|…)[^.…]{0,30}|\([^()]{1,20}\))$/, '').replace(/[\s.,;:!?]+$/, '');

/** What stands before hidden words, or before a link between, and begins them. */
function beginningOf(hidden: Element): Element | null {
  const words = folded(saidIn(hidden)) ?? '';
  let el = hidden.previousElementSibling;
  for (let near = 0; el && near < 2; el = el.previousElementSibling, near += 1) {
    const said = begun(el);
    if (said.length > 5 && words.startsWith(said)) return el;
  }
  return null;
}

const saysMore = (hidden: Element, than: Element): boolean => (folded(saidIn(hidden)) ?? '').length > begun(than).length + 2;

/** Hidden words that are no label; not those that say again what is shown. */
export function isDropped(el: Element, few: string): boolean {
  if (!isHidden(el)) return false;
  const shown = beginningOf(el);
  return shown ? !saysMore(el, shown) : few !== '' && few.length < 60;
}

/** The beginning of words that follow as a whole, hidden. */
export function isBeginning(el: Element): boolean {
  let next = el.nextElementSibling;
  for (let near = 0; next && near < 2; next = next.nextElementSibling, near += 1)
    if (isHidden(next)) return beginningOf(next) === el && saysMore(next, el);
  return false;
}
