/**
 * The address by which this frame is read. One that a page wrote itself (about:blank, srcdoc) is read as that page, whose
 * origin the browser gives it; one that is also sandboxed has no origin, and is nobody's.
 */
export function ownAddress(): string {
  if (location.protocol !== 'about:' || window.origin === 'null') return location.href;
  // A page may name any base: it counts where it is of the same origin.
  const base = URL.canParse(document.baseURI) ? new URL(document.baseURI) : null;
  return base?.origin === window.origin ? base.href : `${window.origin}/`;
}
