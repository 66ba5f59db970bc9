import { inside } from '../dom.ts';

/**
 * What belongs to a post itself and not to another that lies in it: a quoted post, a nested reply.
 * `inner` selects everything that begins a new scope, the post's own element included or not.
 */
export function ownAll(post: Element, selector: string, inner: string): Element[] {
  return [...post.querySelectorAll(inside(selector))].filter((found) => isOwn(found, post, inner));
}

export function own(post: Element, selector: string, inner: string): Element | null {
  for (const found of post.querySelectorAll(inside(selector))) if (isOwn(found, post, inner)) return found;
  return null;
}

/** By the first selector that finds one. */
export function firstOwn(post: Element, selectors: readonly string[], inner: string): Element | null {
  for (const selector of selectors) {
    const found = own(post, selector, inner);
    if (found) return found;
  }
  return null;
}

function isOwn(found: Element, post: Element, inner: string): boolean {
  const scope = found.parentElement?.closest(inner);
  return !scope || scope === post || !post.contains(scope);
}
