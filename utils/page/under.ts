type Root = Document | ShadowRoot;

/** What is found in this frame, and then in its open shadow root, and so on. Where a root has nothing there, it may name its own host. */
function deepest(find: (root: Root) => Element | null, root: Root = document): Element | null {
  const found = find(root);
  return (found?.shadowRoot && found.shadowRoot !== root && deepest(find, found.shadowRoot)) || found;
}

/** The deepest element of this frame under the pointer, also at once after injection, when no event has come yet. */
export const underPointer = (): Element | null =>
  deepest((root) => {
    // A page without a doctype (Hacker News, old forums) hovers over links alone, but not inside another pseudo-class:
    // https://quirks.spec.whatwg.org/#the-active-and-hover-quirk
    const chain = root.querySelectorAll(':is(:hover)');
    return chain[chain.length - 1] ?? null;
  });

/** The deepest element of this frame at a place of the window, through open shadow roots. */
export const elementAt = (x: number, y: number): Element | null => deepest((root) => root.elementFromPoint(x, y));

/** The element with the focus, through open shadow roots; null where that is only the page itself. */
export function withFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused && focused !== document.body && focused !== document.documentElement ? focused : null;
}

/** A frame's own element: what lies in it is another frame's to say. */
export const isFrame = (element: Element | null): boolean => element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement;

const typesInto = (element: Element): boolean =>
  element.matches('input, textarea, select, [contenteditable]:not([contenteditable="false"])');

/** Someone who got there with the keyboard: the focus says what they mean, not the pointer that lies about. */
export function meantByFocus(): Element | null {
  const focused = withFocus();
  return focused && !isFrame(focused) && !typesInto(focused) && focused.matches(':focus-visible') ? focused : null;
}

/** The selected words and the element they are in; null where nothing is selected. */
export function selected(): { text: string; around: Element } | null {
  const selection = document.getSelection();
  const text = selection?.toString().trim() ?? '';
  if (!selection || text === '' || selection.rangeCount === 0) return null;
  const node = selection.getRangeAt(0).commonAncestorContainer;
  const around = node instanceof Element ? node : node.parentElement;
  return around ? { text, around } : null;
}
