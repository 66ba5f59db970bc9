import { alive } from '@/utils/messages/client.ts';
import { KeepButton } from './button.ts';
import { Layer } from './layer.ts';
import { onTurnedOff } from './off.ts';
import { onRest } from './rest.ts';
import { sayOnce } from './say-once.ts';
import { sentence } from './sentence.ts';
import { isFrame, underPointer } from './under.ts';
import { sayUpdated } from './updated.ts';

declare global {
  /** In our own world of a page, which the page can't see: the button that is there already. */
  var earshotBeside: Beside | undefined;
}

/** Who says where the posts are, and what a press does: at first only the page's own markup, then the reader. */
export interface Guide {
  /** The post that the element under a resting pointer lies in, as far as this guide can tell without reading it. */
  postAt: (under: Element) => Element | null;
  pressed: (post: Element, under: Element) => void;
  /** The page scrolled or changed its size; at most once a frame. */
  moved?: () => void;
}

/** The button beside the post that the pointer rests on. One in each frame: the reader takes it over, with its layer. */
export class Beside {
  readonly #stop = new AbortController();
  readonly signal = this.#stop.signal;
  readonly layer = new Layer(this.signal);
  readonly button = new KeepButton(this.layer, (post) => this.#guide.pressed(post, this.#under ?? post), this.signal);
  /** Where the person opened the menu last. */
  menuAt: Element | null = null;
  #guide: Guide;
  #frame = 0;
  /** Where the pointer came to rest, in the window; null before it did. */
  #at: { x: number; y: number } | null = null;
  /** Where the pointer rested when the button came. */
  #under: Element | null = null;

  constructor(guide: Guide) {
    this.#guide = guide;
    const menu = (event: Event): void => {
      const at = event.composedPath()[0];
      if (event.isTrusted) this.menuAt = at instanceof Element ? at : null;
    };
    addEventListener('contextmenu', menu, { capture: true, passive: true, signal: this.signal });
    onRest(this.signal, (under, x, y) => {
      this.#at = { x, y };
      this.rest(under);
    });
    onTurnedOff(this.signal, () => this.#stop.abort());
    for (const type of ['scroll', 'resize'])
      addEventListener(type, () => this.#moved(), { capture: true, passive: true, signal: this.signal });
  }

  /** Another guide: it looks at once where the pointer is, which may rest there already. */
  follow(guide: Guide): void {
    this.#guide = guide;
    const under = underPointer();
    if (under && !isFrame(under)) this.rest(under);
  }

  /** Earshot was updated under this page: everything of ours goes, and it is said once. */
  stepAside(): void {
    this.#stop.abort();
    sayUpdated();
  }

  /** Background refused what was asked for: the sentence of its code. */
  refuse(code: string): void {
    if (code === 'updated') this.stepAside();
    else sayOnce(sentence(code));
  }

  /** The pointer rests on an element of the page. */
  rest(under: Element): void {
    if (!alive()) {
      this.stepAside();
      return;
    }
    if (this.layer.owns(under)) return;
    const post = this.#guide.postAt(under);
    this.#under = under;
    if (post) this.button.standBy(post, under);
    else this.button.hide();
  }

  /** After a scroll the pointer may be over something else: the button stays with it, not with the post. */
  #moved(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#guide.moved?.();
      this.button.follow(this.#at);
    });
  }
}
