import type { Layer } from './layer.ts';
import { sentence } from './sentence.ts';

const LASTS_MS = 12_000;

/** One sentence at the foot of the page; a click or time takes it away. */
export class Notice {
  readonly #layer: Layer;
  readonly #box = document.createElement('div');
  #timer = 0;

  constructor(layer: Layer, signal: AbortSignal) {
    this.#layer = layer;
    this.#box.className = 'notice';
    this.#box.role = 'alert';
    this.#box.addEventListener('click', () => this.hide(), { signal });
    signal.addEventListener('abort', () => this.hide());
  }

  /** The sentence of a code: `error_<code>`. */
  tell(code: string): void {
    this.#layer.add(this.#box);
    this.#layer.show();
    this.#box.textContent = sentence(code);
    const width = document.documentElement.clientWidth;
    this.#box.style.insetInlineStart = `${Math.max(8, (width - 360) / 2)}px`;
    this.#box.style.maxWidth = `${width - 16}px`;
    this.#box.style.top = `${innerHeight - this.#box.offsetHeight - 16}px`;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.hide(), LASTS_MS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#box.remove();
  }
}
