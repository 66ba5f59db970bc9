import { calledBy, upFrom } from '../dom.ts';
import { once } from '../parts/per-page.ts';
import type { Owners } from './block.ts';
import { sideNames } from './survey.ts';

/** In a block of the thread, a menu or a widget. What holds a good part of the page's words is none, whatever its name, nor is a form around all. */
export function isApart(el: Element, owners: Owners, known = new Map<Element, boolean>()): boolean {
  const { body } = el.ownerDocument;
  for (let up: Element | null = el; up && up !== body; up = upFrom(up)) {
    let apart = known.get(up);
    if (apart === undefined) {
      apart =
        owners.has(up) ||
        aside.test(up.localName) ||
        ((up.localName === 'form' || sideNames(calledBy(up))) && (up.textContent ?? '').length < wordsIn(body) * 0.3);
      known.set(up, apart);
    }
    if (apart) return true;
  }
  return false;
}

/** Length of the page's text; looked at once. */
const wordsIn = once((body: Element): number => (body.textContent ?? '').length);

const aside = /^(?:nav|footer|aside|noscript)$/;
