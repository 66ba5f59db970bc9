import { upFrom } from '../dom.ts';
import type { PageView, Recipe } from '../recipe.ts';
import { hostOf } from './composed.ts';
import { type Flat, flatten } from './flat.ts';

/** Words of a person and a line about them are more than this, in UTF-16 units. */
const WORDS = 40;

/** Whether words lie in open shadow roots: then a page is more than its document shows. */
export const hasDepth = (doc: Document): boolean =>
  [...doc.getElementsByTagName('*')].some(({ shadowRoot }) => shadowRoot && (shadowRoot.textContent ?? '').trim().length > WORDS);

interface Kept {
  flat: Flat;
  page: PageView;
  elements: number;
  /** No script of the page ran since. */
  fresh: boolean;
}

/**
 * The same recipe, reading through open shadow roots and slots. What the document itself shows is read as ever; where a
 * thread or a part of it lies in a shadow root, all of the page is laid out flat and read there.
 */
export function deepened(under: Recipe): Recipe {
  let kept: Kept | null = null;
  const laidOut = (page: PageView, fresh: boolean): Kept => {
    const same = kept?.page.url.href === page.url.href ? kept : null;
    if (same && (same.fresh || (!fresh && same.elements === elementsOf(page.doc, same.flat.roots)))) return same;
    const flat = flatten(page.doc);
    const made: Kept = { flat, page: { ...page, doc: flat.doc }, elements: elementsOf(page.doc, flat.roots), fresh: true };
    queueMicrotask(() => {
      made.fresh = false;
    });
    kept = made;
    return made;
  };
  const posts = (page: PageView): Element[] => {
    const { flat, page: view } = laidOut(page, false);
    const deep = under.posts(view).flatMap((copy) => flat.originals.get(copy) ?? []);
    const plain = under.posts(page);
    return deep.length > plain.length ? deep : plain;
  };
  const aroundFlat = (target: Element, page: PageView): Element | null => {
    let now = laidOut(page, false);
    if (!now.flat.copies.has(target)) now = laidOut(page, true);
    const copy = now.flat.copies.get(target);
    const post = copy ? under.around(copy, now.page) : null;
    return (post && now.flat.originals.get(post)) ?? null;
  };
  return {
    ...under,
    posts,
    around(target, page) {
      const plain = hostOf(target) ? null : under.around(target, page);
      return plain ?? (isDeep(target) ? aroundFlat(target, page) : null);
    },
    place: (post, page) => posts(page).indexOf(post) + 1 || null,
    read(post, page) {
      const copy = !hostOf(post) && under.around(post, page) === post ? null : laidOut(page, true);
      const at = copy?.flat.copies.get(post);
      return copy && at ? under.read(at, copy.page) : under.read(post, page);
    },
  };
}

const elementsOf = (doc: Document, roots: readonly ShadowRoot[]): number =>
  roots.reduce((sum, root) => sum + root.querySelectorAll('*').length, doc.getElementsByTagName('*').length);

/** Lies in a shadow root, or in what is put into the slots of one. */
function isDeep(target: Element): boolean {
  for (let up: Element | null = target; up; up = upFrom(up)) if (up.shadowRoot) return true;
  return hostOf(target) !== null;
}
