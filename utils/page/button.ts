import { type Layer, modalAround } from './layer.ts';
import { glyph } from './look.ts';
import { type Box, BUTTON, buttonPlaces } from './place.ts';
import { put } from './put.ts';

const CONTROLS =
  'a[href],button,input,select,textarea,summary,label,video,audio,iframe,[role=button],[role=link],[role=menuitem],[tabindex]:not([tabindex="-1"]),[contenteditable]';

/** A control as wide and as high as this can still be pressed where the button lies on a corner of it, in px. */
const LARGE = 5 * BUTTON;

/** A frame may have small controls of its own in that corner. */
const isLarge = (control: Element): boolean => {
  const { width, height } = control.getBoundingClientRect();
  return Math.min(width, height) >= LARGE && control.localName !== 'iframe';
};

const NEAR = 2;
const FAR = BUTTON - 2;
const CORNERS = [
  [NEAR, NEAR],
  [FAR, NEAR],
  [NEAR, FAR],
  [FAR, FAR],
] as const;

const isInView = ({ width, top, bottom }: DOMRect): boolean => width > 0 && bottom > 0 && top < innerHeight;

/** The one button: it is moved to the post that the pointer rests on, never made again. */
export class KeepButton {
  readonly #layer: Layer;
  readonly #button = document.createElement('button');
  /** Where it stands, and the box of its post at that time. */
  #x = 0;
  #y = 0;
  #box: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  /** Elements around posts on whose bare ground a whole button lay. */
  readonly #ground = new WeakSet<Element>();
  /** What it stands beside: its post, or what the pointer rests on where only that has room. */
  #by: Element | null = null;
  /** The post that a press keeps. */
  post: Element | null = null;

  constructor(layer: Layer, pressed: (post: Element) => void, signal: AbortSignal) {
    this.#layer = layer;
    this.#button.className = 'keep';
    this.#button.tabIndex = -1;
    this.#button.hidden = true;
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

  get called(): boolean {
    return this.#button.title !== '';
  }

  /** Gives it its name: as soon as somebody can say it, for the browser's texts aren't at hand in a page. */
  call(name: string): void {
    this.#button.ariaLabel = name;
    this.#button.title = name;
  }

  /**
   * Shows it beside a post; else beside the element `under` the pointer, which belongs to it: a story's text may lie far below
   * the title that stands for the story, and a picture that is a link may fill the post's edge. Where no place is free of the
   * site's own controls, on the corner of a large one: a film that can be pressed as a whole may be all of the post. Else hides it.
   */
  standBy(post: Element, under: Element): void {
    this.post = post;
    this.#layer.show(modalAround(post));
    const beside = [...new Set([post, under])];
    this.#by = beside.find((by) => this.#choose(post, by, false)) ?? beside.find((by) => this.#choose(post, by, true)) ?? null;
    this.#button.hidden = !this.#by;
  }

  hide(): void {
    this.post = null;
    this.#by = null;
    this.#button.hidden = true;
  }

  /**
   * The page moved: along with its post, without a look at what lies there; gone where the window ends, or once the
   * pointer, which rested at `at`, is no longer on the post or on its way to the button.
   */
  follow(at: { x: number; y: number } | null): void {
    if (!this.#by || this.#button.hidden) return;
    const box = this.#by.getBoundingClientRect();
    const y = this.#y + box.top - this.#box.top;
    const away = at !== null && (at.y < box.top || at.y > box.bottom);
    if (!this.#by.isConnected || away || y < 0 || y + BUTTON > innerHeight) this.hide();
    else this.#put(this.#x + box.right - this.#box.right, y, box);
  }

  /** Puts it at the best place that is free. False: there is none. */
  #choose(post: Element, by: Element, onLarge: boolean): boolean {
    const box = by.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const rtl = getComputedStyle(by.parentElement ?? by).direction === 'rtl';
    const place = isInView(box) ? buttonPlaces(box, view, rtl).find(({ x, y }) => this.#free(x, y, post, onLarge)) : undefined;
    if (place) this.#put(place.x, place.y, box);
    return place !== undefined;
  }

  #put(x: number, y: number, box: Box): void {
    this.#x = x;
    this.#y = y;
    this.#box = box;
    put(this.#button, x, y);
  }

  /**
   * No control of the site lies under any corner of it, or under its middle; one that the whole post lies in (a post that
   * takes the focus, or is a link as a whole) leaves room beside the button. Where the middle lies on bare ground that a
   * whole button lay on before, the corners aren't looked at: each look costs the page a hit test.
   */
  #free(x: number, y: number, post: Element, onLarge: boolean): boolean {
    const middle = this.#look(x + BUTTON / 2, y + BUTTON / 2);
    if (middle && this.#ground.has(middle)) return true;
    const under = [middle, ...CORNERS.map(([dx, dy]) => this.#look(x + dx, y + dy))].filter((each) => each !== null);
    const isTaken = (each: Element): boolean => {
      const control = each.closest(CONTROLS);
      return control?.contains(post) === false && !(onLarge && isLarge(control));
    };
    if (under.some((each) => this.#layer.owns(each) || isTaken(each))) return false;
    if (middle && under.every((each) => each !== post && each.contains(post))) this.#ground.add(middle);
    return true;
  }

  /** What lies at a point: the button itself, where it still stands there, steps out of the way. */
  #look(x: number, y: number): Element | null {
    const found = document.elementFromPoint(x, y);
    if (!this.#layer.owns(found) || this.#button.hidden) return found;
    this.#button.hidden = true;
    return document.elementFromPoint(x, y);
  }
}
