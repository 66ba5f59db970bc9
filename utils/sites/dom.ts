/** Small readers of the page's tree: typed, null for what isn't there. None of them writes or asks for layout. */

type Root = ParentNode | null | undefined;

/**
 * A selector for a look into one post of many. In a long thread ".head a" costs Chromium up to half a millisecond for each
 * post, the more the later it stands in the document; within `:is()` it looks at the post alone (156, 2026-11-22).
 */
export const inside = (selector: string): string => `:is(${selector})`;

const within = (root: ParentNode, selector: string): Element | null =>
  root.querySelector(root instanceof Document ? selector : inside(selector));

/** The first element that a selector finds; an earlier selector goes before a later one. */
export function first(root: Root, ...selectors: string[]): Element | null {
  for (const selector of selectors) {
    const found = root && within(root, selector);
    if (found) return found;
  }
  return null;
}

/** An attribute of the element itself (two arguments), or of the first that `selector` finds below it. Null where empty. */
export function attr(element: Element | null | undefined, name: string): string | null;
export function attr(root: Root, selector: string, name: string): string | null;
export function attr(root: Root, selector: string, name?: string): string | null {
  const element = name === undefined ? root : root?.querySelector(`:is(${selector})[${name}]`);
  return element instanceof Element ? element.getAttribute(name ?? selector)?.trim() || null : null;
}

/** An attribute of the document's head; of the body's own children too, for a mistake in the head ends it early. */
export const inHead = (doc: Document, selector: string, name: string): string | null =>
  attr(doc.head, selector, name) ??
  attr(
    [...(doc.body?.children ?? [])].find((element) => element.matches(selector)),
    name,
  );

/** Text of the first element found, on one line. Null where there is none or it is empty. */
export const textOf = (root: Root, selector: string): string | null => folded(root && within(root, selector)?.textContent);

export const closestOf = (element: Element | null | undefined, selector: string): Element | null => element?.closest(selector) ?? null;

/** One line without whitespace around it, from the first 10,000 characters; null where nothing is left. */
export const folded = (text: string | null | undefined): string | null => spaced(text?.slice(0, 10_000) ?? '').trim() || null;

/** Every run of whitespace as one space. Most texts are so already: no new one is made of those. */
export const spaced = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/gu, ' ') : text);

/** The first group of a pattern in a text; null where it doesn't match. */
export const match = (text: string | null | undefined, pattern: RegExp): string | null => pattern.exec(text ?? '')?.[1] ?? null;

/** Its `id`: a form's own property is the field of that name in it, where there is one; so it is of all that a field may be called. */
export const idOf = (element: Element): string => element.getAttribute('id') ?? '';

/** What its class and its id call it. */
export const calledBy = (element: Element): string => `${element.getAttribute('class') ?? ''} ${idOf(element)}`;

export function childrenOf(element: Element | null | undefined): Element[] {
  const all: Element[] = [];
  for (let one = element?.firstElementChild; one; one = one.nextElementSibling) all.push(one);
  return all;
}

/** Whether it has more letters than `most`, found without a string of them all. */
export function isLonger(element: Element, most: number): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let letters = 0;
  while (letters <= most && texts.nextNode()) if (texts.currentNode instanceof CharacterData) letters += texts.currentNode.length;
  return letters > most;
}

/**
 * A selector of what has such a child with `within` in it or beside it. Few have the child: only those are asked for all that
 * lies in them, for of 10,000 elements in one another each would be asked for all the others.
 */
export const holding = (child: string, within: string): string => `:has(> ${child}):has(> ${child} ${within})`;

let above: ((this: Node) => HTMLElement | null) | undefined;

/** What it lies in, asked so that the way up ends: above a form is not the field in it that is called "parentElement". */
export function upFrom(element: Element): HTMLElement | null {
  above ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
  return above ? above.call(element) : element.parentElement;
}
