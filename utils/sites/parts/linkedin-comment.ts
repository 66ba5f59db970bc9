import { attr } from '../dom.ts';

/** What the key of a comment, in an attribute of it, says: its own id, whose comment it is (`activity:…`), and so its address. */
export function commentIn(comment: Element, attribute: string): { id: string | null; under: string | null; permalink: string | null } {
  const key = /comment:\((?:urn:li:)?((?:activity|ugcPost|share):\d+),(\d+)\)/.exec(attr(comment, attribute) ?? '');
  if (!key) return { id: null, under: null, permalink: null };
  const [, parent, id = null] = key;
  const under = `urn:li:${parent}`;
  return { id, under, permalink: `https://www.linkedin.com/feed/update/${under}?commentUrn=urn:li:comment:(${parent},${id})` };
}

/** The same of a comment in the feed; lists of an account's comments were seen with the key in another attribute, public pages have it in a menu. */
export function keyOf(comment: Element): ReturnType<typeof commentIn> {
  const name = ['data-id', 'data-urn'].find((attribute) => comment.hasAttribute(attribute));
  if (name) return commentIn(comment, name);
  const menus = [...comment.querySelectorAll('[data-semaphore-content-urn]')];
  return commentIn(menus.find((menu) => menu.closest('section, article') === comment) ?? comment, 'data-semaphore-content-urn');
}
