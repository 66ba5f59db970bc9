import type { Layer } from './layer.ts';
import { put } from './layer.ts';
import { glyph } from './look.ts';
import { BUTTON, buttonPlaces } from './place.ts';

const CONTROLS =
  'a[href],button,input,select,textarea,summary,label,video,audio,iframe,[role=button],[role=link],[role=menuitem],[tabindex]:not([tabindex="-1"]),[contenteditable]';

/** The one button: it is moved to the post that the pointer rests on, never made again. */
export class KeepButton {
  readonly #layer: Layer;
  readonly #button = document.createElement('button');
  /** The post it stands beside. */
  post: Element | null = null;

  constructor(layer: Layer, name: string, pressed: (post: Element) => void, signal: AbortSignal) {
    this.#layer = layer;
    this.#button.className = 'keep';
    this.#button.tabIndex = -1;
    this.#button.hidden = true;
    this.#button.ariaLabel = name;
    this.#button.title = name;
    this.#button.append(glyph());
    const press = (event: Event): void => {
      event.stopPropagation();
      if (event.isTrusted && event.type === 'click' && this.post) pressed(this.post);
      else if (event.type === 'mousedown') event.preventDefault();
    };
    for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'dblclick']) {
      this.#button.addEventListener(type, press, { signal });
    }
    layer.add(this.#button);
  }

  /** Shows it beside a post; hides it where no place is free of the site's own controls. */
  standBy(post: Element): void {
    this.post = post;
    this.#layer.show();
    this.follow();
  }

  hide(): void {
    this.post = null;
    this.#button.hidden = true;
  }

  /** After a scroll or a change of size: back to its post. */
  follow(): void {
    if (!this.post?.isConnected) {
      this.hide();
      return;
    }
    const box = this.post.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const seen = box.width > 0 && box.bottom > 0 && box.top < view.height;
    const rtl = getComputedStyle(this.post.parentElement ?? this.post).direction === 'rtl';
    this.#button.hidden = true;
    const place = seen ? buttonPlaces(box, view, rtl).find(({ x, y }) => this.#free(x, y)) : undefined;
    if (!place) return;
    put(this.#button, place.x, place.y);
    this.#button.hidden = false;
  }

  /** No control of the site lies under any corner of it, or under its middle. */
  #free(x: number, y: number): boolean {
    const at = [2, BUTTON / 2, BUTTON - 2];
    return at.every((dx) => at.every((dy) => !document.elementFromPoint(x + dx, y + dy)?.closest(CONTROLS)));
  }
}
