import type { Step } from '@/utils/domain/rule.ts';
import { elementsOf } from './composed.ts';
import { selectorOf } from './selector.ts';

/** More elements than a post has that anybody reads. */
const MOST = 3_000;

/** What a path leads to through open shadow roots and slots, in the order of the page: each element is looked at once. */
export function through(path: readonly Step[], start: Element): Element[] {
  const steps = path.map((step) => ({ ...step, selector: selectorOf(step) }));
  const found: Element[] = [];
  let left = MOST;
  /** Bit i: the first i steps lead to `around` itself, or (`above`) to it or something around it. */
  const look = (around: Element, itself: number, above: number): void => {
    const places = new Map<string, number>();
    for (const element of elementsOf(around)) {
      left -= 1;
      if (left < 0) return;
      const place = (places.get(element.localName) ?? 0) + 1;
      places.set(element.localName, place);
      const fits = ({ selector, deep, nth }: (typeof steps)[number], i: number): boolean =>
        ((deep ? above : itself) & (1 << i)) !== 0 && (!nth || nth === place) && element.matches(selector);
      const here = steps.reduce((bits, step, i) => (fits(step, i) ? bits | (2 << i) : bits), 0);
      if (here & (1 << steps.length)) found.push(element);
      look(element, here, above | here);
    }
  };
  look(start, 1, 1);
  return found;
}
