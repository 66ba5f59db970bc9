import { idOf, upFrom } from '../dom.ts';

/** Each of a story's parts bears an id of four digits: names, buttons and prompts between them bear none. */
const PART = '[id], figure, pre, a h2';
const isMarked = (story: Element): boolean => [...story.querySelectorAll('p')].some((p) => /^[0-9a-f]{4}$/.test(idOf(p)));

/** Asked of a story's elements from above: each part is one with what lies in it, and goes with what is around it. */
export function betweenParts(story: Element): (el: Element) => boolean {
  if (!isMarked(story)) return () => false;
  const parts = [...story.querySelectorAll(PART)];
  const inside = new Set(parts);
  const around = new Set<Element>();
  for (const part of parts) for (let el = upFrom(part); el && el !== story && !around.has(el); el = upFrom(el)) around.add(el);
  return (el) => {
    if (!inside.has(el) && !(el.parentElement && inside.has(el.parentElement))) return !around.has(el);
    inside.add(el);
    return false;
  };
}
