import { type Layer, put } from './layer.ts';
import { postAround } from './reading.ts';

/** "Keep one": the post under the pointer is framed, the next click keeps it and reaches no one else, Escape ends it. */
export function pick(layer: Layer, picked: (post: Element) => void, signal: AbortSignal): void {
  const stop = new AbortController();
  const until = AbortSignal.any([signal, stop.signal]);
  const frame = document.createElement('div');
  frame.className = 'picking';
  frame.hidden = true;
  layer.add(frame);
  layer.show();
  until.addEventListener('abort', () => frame.remove());
  const postAt = (event: Event): Element | null => {
    const at = event.composedPath()[0];
    return at instanceof Element ? postAround(at) : null;
  };
  const point = (event: Event): void => {
    const post = event.isTrusted ? postAt(event) : null;
    frame.hidden = post === null;
    if (!post) return;
    const { left, top, width, height } = post.getBoundingClientRect();
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    put(frame, left, top);
  };
  const take = (event: Event): void => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    const post = postAt(event);
    if (!post) return;
    stop.abort();
    picked(post);
  };
  const key = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop.abort();
  };
  const options = { capture: true, signal: until };
  addEventListener('pointerover', point, { ...options, passive: true });
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) addEventListener(type, take, options);
  addEventListener('keydown', key, options);
}
