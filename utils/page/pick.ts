import { eat } from './eat.ts';
import type { Layer } from './layer.ts';
import { put } from './put.ts';
import { elementAt, isFrame } from './under.ts';

/** The frame's own line, around what it frames and over none of its words. */
const LINE = 4;

/**
 * "Keep one" and "Show me where": what `find` sees under the pointer is framed and the next click picks it; Escape ends it. A clear shield of ours lies
 * over the page meanwhile, so that no control of the site gets the click; over a frame it opens, since a shield of its own
 * lies in there.
 */
export class Pick {
  readonly #layer: Layer;
  readonly #find: (under: Element) => Element | null;
  readonly #picked: (found: Element, under: Element) => void;
  readonly #ended: () => void;
  readonly #shield = document.createElement('div');
  readonly #outline = document.createElement('div');
  #stop: AbortController | null = null;
  /** What is framed. */
  #found: Element | null = null;

  /** `ended`: it is over without a pick, or with one. */
  constructor(layer: Layer, find: (under: Element) => Element | null, picked: (found: Element, under: Element) => void, ended: () => void) {
    this.#layer = layer;
    this.#find = find;
    this.#picked = picked;
    this.#ended = ended;
    this.#shield.className = 'shield';
    this.#outline.className = 'picking';
  }

  begin(signal: AbortSignal): void {
    this.end();
    this.#stop = new AbortController();
    const options = { capture: true, signal: AbortSignal.any([signal, this.#stop.signal]) };
    options.signal.addEventListener('abort', () => {
      this.#shield.remove();
      this.#outline.remove();
    });
    this.#layer.add(this.#outline);
    this.#layer.add(this.#shield);
    this.#layer.show();
    this.#shield.style.pointerEvents = 'auto';
    this.mark(null);
    for (const type of ['scroll', 'resize']) addEventListener(type, () => this.mark(this.#found), { ...options, passive: true });
    addEventListener('pointermove', (event) => this.#point(event), { ...options, passive: true });
    addEventListener('keydown', (event) => this.#leave(event), options);
    // A press on it takes the focus from no one: the card that asked keeps it.
    this.#shield.addEventListener('mousedown', (event) => event.preventDefault(), options);
    this.#shield.addEventListener('click', (event) => this.#take(event), options);
  }

  end(): void {
    this.#stop?.abort();
    this.#stop = null;
  }

  get marked(): Element | null {
    return this.#found;
  }

  /** Frames an element, and stays with it while the page moves; nothing with null. */
  mark(found: Element | null): void {
    this.#found = found;
    this.#outline.hidden = !found?.isConnected;
    if (!found) return;
    const { left, top, width, height } = found.getBoundingClientRect();
    this.#outline.style.width = `${width + 2 * LINE}px`;
    this.#outline.style.height = `${height + 2 * LINE}px`;
    put(this.#outline, left - LINE, top - LINE);
  }

  /** What lies under the shield at the place of a pointer. */
  #under({ clientX, clientY }: MouseEvent): Element | null {
    this.#shield.style.pointerEvents = 'none';
    const under = elementAt(clientX, clientY);
    if (!isFrame(under)) this.#shield.style.pointerEvents = 'auto';
    return under;
  }

  #point(event: PointerEvent): void {
    if (!event.isTrusted) return;
    const under = this.#under(event);
    this.mark(under && !isFrame(under) ? this.#find(under) : null);
  }

  #take(event: MouseEvent): void {
    event.stopPropagation();
    const under = event.isTrusted ? this.#under(event) : null;
    const found = under && this.#find(under);
    if (!under || !found) return;
    this.end();
    this.#picked(found, under);
    this.#ended();
  }

  #leave(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape') return;
    eat(event);
    this.end();
    this.#ended();
  }
}
