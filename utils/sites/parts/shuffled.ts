import { folded, inside } from '../dom.ts';
import { lineOf } from '../text.ts';

/** One line of an element's words as eyes read them: Facebook shuffles the letters of its times among decoys. */
export function lineAsSeen(element: Element | null | undefined): string | null {
  for (const row of element ? [element, ...element.querySelectorAll(inside('[style*="flex"]'))] : []) {
    const letters = unshuffled([...row.children]);
    if (letters) return folded(letters.map(({ textContent }) => textContent).join(''));
  }
  return lineOf(element);
}

/** Letters that a site shuffles among decoys so that only eyes can read them; null where they are no such letters. */
function unshuffled(letters: Element[]): Element[] | null {
  const style = (letter: Element, pattern: RegExp): string => pattern.exec(letter.getAttribute('style') ?? '')?.[1] ?? '';
  if (letters.length < 4 || letters.some((one) => (one.textContent ?? '').length > 1 || !style(one, /(order|absolute)/))) return null;
  const order = (letter: Element): number => Number(style(letter, /order:\s*(\d+)/));
  return letters.filter((one) => !style(one, /(absolute)/)).sort((a, b) => order(a) - order(b));
}
