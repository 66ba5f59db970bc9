import { underPointer } from './under.ts';

/** A pointer that moved no more for this long rests: it means something. */
export const REST_MS = 150;

/**
 * Calls `rested` with the element under a pointer that has come to rest; only for real pointers, never for events that
 * a page makes up. While the pointer moves it costs one look and one write per event: what the event says is read at rest.
 */
export function onRest(signal: AbortSignal, rested: (under: Element, x: number, y: number) => void): void {
  let last: PointerEvent | null = null;
  let waits = false;
  const settle = (): void => {
    waits = false;
    if (!last || signal.aborted) return;
    // A whole millisecond more than is left: a timer that comes too early would only be set again.
    const left = Math.ceil(last.timeStamp + REST_MS - performance.now());
    if (left > 0) {
      waits = true;
      window.setTimeout(settle, left);
      return;
    }
    const { target, pointerType, clientX, clientY } = last;
    last = null;
    if (pointerType === 'touch') return;
    // In an open shadow root the event names only its host.
    const under = target instanceof Element && !target.shadowRoot ? target : underPointer();
    if (under) rested(under, clientX, clientY);
  };
  const moves = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    last = event;
    if (waits) return;
    waits = true;
    window.setTimeout(settle, REST_MS);
  };
  addEventListener('pointermove', moves, { capture: true, passive: true, signal });
}
