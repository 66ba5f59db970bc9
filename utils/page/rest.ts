/** A pointer that moved no more for this long rests: it means something. */
export const REST_MS = 150;

/**
 * Calls `rested` with the element under a pointer that has come to rest; only for real pointers, never for events that
 * a page makes up. While the pointer moves it costs one comparison and two writes per event.
 */
export function onRest(signal: AbortSignal, rested: (under: Element, x: number, y: number) => void): void {
  let under: EventTarget | undefined;
  let x = 0;
  let y = 0;
  let moved = 0;
  let timer = 0;
  const settle = (): void => {
    const left = moved + REST_MS - performance.now();
    timer = left > 0 ? window.setTimeout(settle, left) : 0;
    if (timer === 0 && !signal.aborted && under instanceof Element) rested(under, x, y);
  };
  const moves = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    under = event.composedPath()[0];
    x = event.clientX;
    y = event.clientY;
    moved = event.timeStamp;
    timer ||= window.setTimeout(settle, REST_MS);
  };
  addEventListener('pointermove', moves, { capture: true, passive: true, signal });
}
