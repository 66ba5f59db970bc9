import { nodesOf } from './composed.ts';

/** A page laid out as a person sees it, and whose copy each element of it is. */
export interface Flat {
  readonly doc: Document;
  readonly copies: ReadonlyMap<Element, Element>;
  readonly originals: ReadonlyMap<Element, Element>;
  readonly roots: readonly ShadowRoot[];
}

/** More than any page of people's words has. */
const MOST = 100_000;
const LONGEST = 200_000;

/**
 * A copy of the page in a document that is shown nowhere, runs nothing and loads nothing: what is in an open shadow root
 * stands in its host, what is put into a slot stands in the slot's place. The page itself is only read.
 */
export function flatten(page: Document): Flat {
  const doc = page.implementation.createHTMLDocument('');
  const base = doc.head.appendChild(doc.createElement('base'));
  base.setAttribute('href', page.baseURI);
  for (const { name, value } of page.documentElement.attributes)
    if (name === 'lang' || name === 'dir') doc.documentElement.setAttribute(name, value);
  const copies = new Map<Element, Element>();
  const originals = new Map<Element, Element>();
  const roots: ShadowRoot[] = [];
  const stack: { from: Node; into: Node }[] = [];
  const enter = (element: Element, into: Node): void => {
    if (element.shadowRoot) roots.push(element.shadowRoot);
    for (const from of nodesOf(element).reverse()) stack.push({ from, into });
  };
  const copy = (element: Element, into: Node): void => {
    const made = into.appendChild(likeness(element, doc));
    copies.set(element, made);
    originals.set(made, element);
    enter(element, made);
  };
  enter(page.body ?? page.documentElement, doc.body);
  enter(page.head ?? page.documentElement, doc.head);
  for (let next = stack.pop(); next && copies.size < MOST; next = stack.pop()) {
    const { from, into } = next;
    if (from instanceof HTMLSlotElement) enter(from, into);
    else if (from instanceof Element) copy(from, into);
    else if (from.nodeType === Node.TEXT_NODE) into.appendChild(doc.createTextNode((from.nodeValue ?? '').slice(0, LONGEST)));
  }
  return { doc, copies, originals, roots };
}

/** An element without what is in it, without how it looks and what it runs. */
function likeness(element: Element, doc: Document): Element {
  const name = /^[a-z][\w-]*$/i.test(element.localName) ? element.localName : 'div';
  const made = doc.createElementNS(element.namespaceURI, name);
  for (const attribute of element.attributes)
    if (!/^(?:on.*|style|srcset|srcdoc)$/.test(attribute.name)) made.setAttributeNode(doc.importNode(attribute, true));
  return made;
}
