import { identityOf } from '@/utils/domain/identity.ts';
import type { Post } from '@/utils/domain/post.ts';
import type { Layer } from './layer.ts';
import { fold } from './look.ts';
import { FOLD, foldPlace } from './place.ts';
import { put } from './put.ts';
import type { Reader } from './reader.ts';

export interface Mark {
  id: string;
  identity: string;
  /** Where it was last seen; a list that recycles its elements can put another post there. */
  post: Element;
  sign: SVGSVGElement;
  gone: boolean;
  /** It isn't where it was last seen. */
  stray: boolean;
}

/** This long after a change posts are looked for again, in lists that recycle their elements. */
const SETTLE_MS = 250;

/**
 * The folded corners of what was kept during this visit: boxes of ours that follow their posts. Only once there are some is
 * the page watched for posts that move, go, or whose element is given to another post.
 */
export class Marks {
  readonly #layer: Layer;
  readonly #reads: Reader['reads'];
  readonly #marks = new Map<string, Mark>();
  readonly #around = new MutationObserver(() => this.#soon());
  readonly #inside = new MutationObserver(() => this.#doubt());
  readonly #signal: AbortSignal;
  readonly #size = new ResizeObserver(() => this.#soon());
  #settling = 0;
  #frame = 0;

  constructor(layer: Layer, reads: Reader['reads'], signal: AbortSignal) {
    this.#layer = layer;
    this.#reads = reads;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      for (const watch of [this.#around, this.#inside, this.#size]) watch.disconnect();
      clearTimeout(this.#settling);
      cancelAnimationFrame(this.#frame);
    });
  }

  add(id: string, read: Post, post: Element): void {
    // Of a post in a frame background tells another page: here it is found again by what is read here.
    const identity = identityOf(read);
    const known = this.#marks.get(id);
    const sign = known?.sign ?? fold();
    this.#marks.set(id, { id, identity, post, sign, gone: false, stray: false });
    this.#layer.add(sign);
    this.#layer.show();
    this.#watch();
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

  /** The posts of this page that are kept and stand where they were last seen. */
  get kept(): Mark[] {
    return [...this.#marks.values()].filter((mark) => !mark.gone && this.#isThere(mark));
  }

  /** Whether the element of a kept post is another post's by now. */
  isAnother(post: Element): boolean {
    return [...this.#marks.values()].some((mark) => mark.post === post && mark.stray);
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
      const box = mark.gone || mark.stray || !mark.post.isConnected ? null : mark.post.getBoundingClientRect();
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
    this.#doubt();
  }

  #watch(): void {
    this.#around.observe(document, { childList: true, subtree: true });
    this.#size.observe(document.documentElement);
    this.#inside.disconnect();
    for (const { post } of this.#marks.values())
      this.#inside.observe(post, { childList: true, characterData: true, subtree: true, attributeFilter: ['id', 'href', 'datetime'] });
  }

  #doubt(): void {
    this.#settling ||= window.setTimeout(() => void this.#find(), SETTLE_MS);
  }

  /** Something on the page changed: at most a look a frame. */
  #soon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.follow();
      if ([...this.#marks.values()].some(({ gone, stray, post }) => !gone && (stray || !post.isConnected))) this.#doubt();
    });
  }

  #isThere({ post, identity }: Mark): boolean {
    return post.isConnected && identityOf(this.#reads.read(post)) === identity;
  }

  async #find(): Promise<void> {
    this.#settling = 0;
    const stray = [...this.#marks.values()].filter((mark) => {
      mark.stray = !mark.gone && !this.#isThere(mark);
      return mark.stray;
    });
    if (stray.length > 0) await this.#reads.lookAtAll(() => !this.#signal.aborted);
    for (const post of stray.length > 0 ? this.#reads.posts() : []) {
      const box = post.getBoundingClientRect();
      if (box.bottom < 0 || box.top > innerHeight) continue;
      const identity = identityOf(this.#reads.read(post));
      for (const mark of stray) if (mark.identity === identity) Object.assign(mark, { post, stray: false });
    }
    if (stray.some((mark) => !mark.stray)) this.#watch();
    this.follow();
  }
}
