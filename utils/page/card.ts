import { browser } from '@wxt-dev/browser';
import type { Layer } from './layer.ts';
import { patience } from './patience.ts';
import { CARD_WIDTH, cardPlace } from './place.ts';

/** Once loaded, the card must speak and have the focus within this, or it moves to a window of its own. */
const PATIENCE_MS = 1_000;
/** A frame that the page's rules keep out is loaded at once, as an error. */
const LOADING_MS = 3_000;
/** A press or key of the person this short before a loss of focus is why it was lost. */
const OWN_ACT_MS = 500;
const FIRST_HEIGHT = 340;

/**
 * Holds the card: an iframe of ours, so that the site sees no key. The focus goes in when it opens, before there is
 * anything to show, and back where it was on close. A card that doesn't come up, that the page removes or takes the focus from
 * is `stranded`: the same card opens in a window.
 */
export class CardHost {
  readonly #layer: Layer;
  readonly #stranded: (id: string) => void;
  #frame: HTMLIFrameElement | null = null;
  #guards: HTMLElement[] = [];
  #id: string | null = null;
  #post: Element | null = null;
  #before: Element | null = null;
  #height = FIRST_HEIGHT;
  #ready = false;
  #timer = 0;
  /** When the person asked for the card, then for its frame; and how long the longer of the two took. */
  #asked = 0;
  #took = 0;
  #ownAct = 0;
  /** Something in the page is being shown to it: Escape ends that first. */
  shows = false;

  constructor(layer: Layer, stranded: (id: string) => void, signal: AbortSignal) {
    this.#layer = layer;
    this.#stranded = stranded;
    const own = (event: Event): void => {
      if (event.isTrusted) this.#ownAct = performance.now();
    };
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, own, { capture: true, passive: true, signal });
    addEventListener('focusin', () => this.#lost(), { capture: true, signal });
    addEventListener('resize', () => this.#stand(), { passive: true, signal });
    const leave = (event: KeyboardEvent): void => {
      if (event.isTrusted && event.key === 'Escape' && !this.shows) this.close();
    };
    addEventListener('keydown', leave, { capture: true, signal });
    signal.addEventListener('abort', () => this.close());
  }

  /** The post that the open card is about. */
  get post(): Element | null {
    return this.#frame ? this.#post : null;
  }

  /** What it covers of the window. */
  get box(): DOMRect | null {
    return this.#frame?.getBoundingClientRect() ?? null;
  }

  /** Takes the focus at once, so that what is typed while the post is being saved reaches no one. */
  prepare(post: Element | null): void {
    const before = this.#frame ? this.#before : document.activeElement;
    this.#asked = performance.now();
    this.#take();
    this.#before = before;
    this.#post = post;
    this.#height = FIRST_HEIGHT;
    this.#layer.show();
    const frame = document.createElement('iframe');
    frame.className = 'card';
    frame.title = 'Earshot';
    frame.style.visibility = 'visible';
    frame.style.opacity = '0';
    this.#frame = frame;
    this.#guards = [this.#guard(), this.#guard()];
    const [first, last] = this.#guards;
    if (first) this.#layer.add(first);
    this.#layer.add(frame);
    if (last) this.#layer.add(last);
    this.#stand();
    this.focus();
  }

  open(id: string, key: string): void {
    if (!this.#frame) return;
    this.#id = id;
    this.#ready = false;
    this.#took = performance.now() - this.#asked;
    this.#asked = performance.now();
    this.#frame.src = `${browser.runtime.getURL('/composer.html')}#${key}`;
    this.focus();
    this.#wait(LOADING_MS);
    this.#frame.addEventListener('load', () => this.#loaded(), { once: true });
  }

  /** The card has spoken: from now on only the focus can fail. */
  here(id: string): void {
    if (id !== this.#id || this.#ready) return;
    this.#ready = true;
    this.focus();
  }

  size(id: string, height: number): void {
    if (id !== this.#id || !this.#frame) return;
    this.#height = height;
    this.#frame.style.opacity = '1';
    this.#stand();
  }

  close(id?: string): void {
    if (!this.#frame || (id !== undefined && id !== this.#id)) return;
    const back = this.#layer.focused === this.#frame || document.activeElement === document.body ? this.#before : null;
    this.#take();
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus({ preventScroll: true });
  }

  /** A frame that is kept out loads an error in no time, and so does one on an idle machine. */
  #loaded(): void {
    this.#took = Math.max(this.#took, performance.now() - this.#asked);
    this.#wait(PATIENCE_MS);
  }

  #wait(least: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(
      () => {
        if (this.#frame && (!this.#ready || this.#layer.focused !== this.#frame)) this.#strand();
      },
      patience(least, this.#took),
    );
  }

  /** The page took our element out: a frame that moves loads anew, and its key is used. */
  displaced(): void {
    if (this.#id) this.#strand();
    else this.focus();
  }

  /** The card can't live here: the page removed it, or it was never heard of. */
  #strand(): void {
    const id = this.#id;
    this.#take();
    if (id) this.#stranded(id);
  }

  /** Never twice: focusing the frame again takes the focus from the field inside it. */
  focus(): void {
    if (this.#layer.focused !== this.#frame) this.#frame?.focus({ preventScroll: true });
  }

  #take(): void {
    clearTimeout(this.#timer);
    this.#frame?.remove();
    for (const guard of this.#guards) guard.remove();
    this.#frame = null;
    this.#guards = [];
    this.#id = null;
  }

  /** Tab at either end of the card stays in the card. */
  #guard(): HTMLElement {
    const guard = document.createElement('div');
    guard.className = 'guard';
    guard.tabIndex = 0;
    guard.ariaHidden = 'true';
    guard.addEventListener('focus', () => this.#frame?.focus());
    return guard;
  }

  #lost(): void {
    if (!this.#frame || !this.#ready || this.#layer.focused || performance.now() - this.#ownAct < OWN_ACT_MS) return;
    this.#strand();
  }

  #stand(): void {
    if (!this.#frame) return;
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const post = this.#post?.isConnected ? this.#post.getBoundingClientRect() : null;
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const height = Math.min(this.#height, view.height - 16);
    const place = cardPlace(post, height, view, rtl);
    this.#frame.classList.toggle('sheet', place.sheet);
    this.#frame.classList.toggle('upper', place.sheet && place.top === 0);
    this.#frame.style.transform = `translate(${Math.round(place.left)}px,${Math.round(place.top)}px)`;
    this.#frame.style.width = `${place.sheet ? view.width : CARD_WIDTH}px`;
    this.#frame.style.height = `${height}px`;
  }
}
