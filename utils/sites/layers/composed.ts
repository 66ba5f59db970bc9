/** The tree as a person sees it: what is in an open shadow root, and what is put into its slots. */

/** The element whose shadow root an element lies in; null in the document itself. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

export const parentOf = (element: Element): Element | null => element.assignedSlot ?? element.parentElement ?? hostOf(element);

/** Words among them. */
export function nodesOf(element: Element): Node[] {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return [...(assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes)];
}

export const elementsOf = (element: Element): Element[] => nodesOf(element).filter((node) => node instanceof Element);

/** Whether one element lies in another, or is it. */
export function liesIn(element: Element, other: Element): boolean {
  for (let up: Element | null = element; up; up = parentOf(up)) if (up === other) return true;
  return false;
}
