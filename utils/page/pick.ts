import type { Layer } from './layer.ts';
import { put } from './put.ts';
import { postAround } from './reading.ts';
import { isFrame } from './under.ts';

/**
 * "Keep one": the post under the pointer is framed and the next click keeps it; Escape ends it. A clear shield of ours lies
 * over the page meanwhile, so that no control of the site gets the click; over a frame it opens, since a shield of its own
 * lies in there.
 */
export class Pick {
  readonly #layer: Layer;
  readonly #picked: (post: Element) => void;
  readonly #ended: () => void;
  readonly #shield = document.createElement('div');
  readonly #outline = document.createElement('div');
  #stop: AbortController | null = null;

  constructor(layer: Layer, picked: (post: Element) => void, ended: () => void) {
    this.#layer = layer;
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
    this.#outline.hidden = true;
    addEventListener('pointermove', (event) => this.#point(event), { ...options, passive: true });
    addEventListener('keydown', (event) => this.#leave(event), options);
    this.#shield.addEventListener('click', (event) => this.#take(event), options);
  }

  end(): void {
    this.#stop?.abort();
    this.#stop = null;
  }

  /** What lies under the shield at the place of a pointer. */
  #under({ clientX, clientY }: MouseEvent): Element | null {
    this.#shield.style.pointerEvents = 'none';
    const under = document.elementFromPoint(clientX, clientY);
    if (!isFrame(under)) this.#shield.style.pointerEvents = 'auto';
    return under;
  }

  #point(event: PointerEvent): void {
    if (!event.isTrusted) return;
    const under = this.#under(event);
    const post = under && !isFrame(under) ? postAround(under) : null;
    this.#outline.hidden = post === null;
    if (!post) return;
    const { left, top, width, height } = post.getBoundingClientRect();
    this.#outline.style.width = `${width}px`;
    this.#outline.style.height = `${height}px`;
    put(this.#outline, left, top);
  }

  #take(event: MouseEvent): void {
    event.stopPropagation();
    const under = event.isTrusted ? this.#under(event) : null;
    const post = under && postAround(under);
    if (!post) return;
    this.end();
    this.#ended();
    this.#picked(post);
  }

  #leave(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.end();
    this.#ended();
  }
}
