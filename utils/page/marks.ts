import { identityOf } from '@/utils/domain/identity.ts';
import type { Layer } from './layer.ts';
import { fold } from './look.ts';
import { FOLD, foldPlace } from './place.ts';
import { put } from './put.ts';
import { posts, read } from './reading.ts';

export interface Mark {
  id: string;
  identity: string;
  /** Where it was last seen; a list that recycles its elements can put another post there. */
  post: Element;
  sign: SVGSVGElement;
  gone: boolean;
}

/** After scrolling rests this long, posts are looked for again in lists that recycle their elements. */
const SETTLE_MS = 250;

/** The folded corners of what was kept during this visit: boxes of ours that follow their posts. */
export class Marks {
  readonly #layer: Layer;
  readonly #marks = new Map<string, Mark>();
  #settling = 0;

  constructor(layer: Layer, signal: AbortSignal) {
    this.#layer = layer;
    signal.addEventListener('abort', () => clearTimeout(this.#settling));
  }

  add(id: string, identity: string, post: Element): void {
    const known = this.#marks.get(id);
    const sign = known?.sign ?? fold();
    this.#marks.set(id, { id, identity, post, sign, gone: false });
    this.#layer.add(sign);
    this.#layer.show();
    this.follow();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const corner = `${sign.style.transform} `;
    sign.style.transformOrigin = '100% 0';
    if (!still) {
      sign.animate([{ transform: `${corner}scale(0)` }, { transform: `${corner}scale(1)` }], {
        duration: 180,
        easing: 'cubic-bezier(.2,.8,.2,1)',
      });
    }
  }

  /** The posts of this page that are kept, where they were last seen. */
  get kept(): Mark[] {
    return [...this.#marks.values()].filter(({ gone }) => !gone);
  }

  /** Undone and deleted ones lose their fold, a deletion that is undone gives it back. */
  change(gone: readonly string[], kept: readonly string[]): void {
    for (const mark of this.#marks.values()) {
      if (gone.includes(mark.id)) mark.gone = true;
      if (kept.includes(mark.id)) mark.gone = false;
    }
    this.follow();
  }

  follow(): void {
    for (const mark of this.#marks.values()) {
      const box = mark.gone || !mark.post.isConnected ? null : mark.post.getBoundingClientRect();
      const seen = box !== null && box.width > 0 && box.bottom > -FOLD && box.top < innerHeight + FOLD;
      mark.sign.style.display = seen ? '' : 'none';
      if (!seen) continue;
      const rtl = getComputedStyle(mark.post.parentElement ?? mark.post).direction === 'rtl';
      const { x, y } = foldPlace(box, rtl);
      put(mark.sign, x, y, rtl ? ' scaleX(-1)' : '');
    }
  }

  /** The page moved: follow now, and see later whether the posts are still where they were. */
  moved(): void {
    if (this.#marks.size === 0) return;
    this.follow();
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => this.#find(), SETTLE_MS);
  }

  #find(): void {
    const stray = [...this.#marks.values()].filter(
      (mark) => !mark.gone && !(mark.post.isConnected && identityOf(read(mark.post)) === mark.identity),
    );
    if (stray.length === 0) return;
    for (const post of posts()) {
      const box = post.getBoundingClientRect();
      if (box.bottom < 0 || box.top > innerHeight) continue;
      const identity = identityOf(read(post));
      for (const mark of stray) if (mark.identity === identity) mark.post = post;
    }
    for (const mark of stray) if (mark.post.isConnected && identityOf(read(mark.post)) !== mark.identity) mark.sign.style.display = 'none';
    this.follow();
  }
}
