import { inside, upFrom } from '../dom.ts';

/** Lists longer than this are thinned; so many stay at their head, at their foot, and on each side of what is pointed at. */
const MANY = 24;
const HEAD = 8;
const FOOT = 3;
const BESIDE = 5;

/** How much of a long list is left out: `MANY` as it ships. */
export interface Window {
  many: number;
  head: number;
  foot: number;
  beside: number;
}

const asShipped: Window = { many: MANY, head: HEAD, foot: FOOT, beside: BESIDE };

declare global {
  /** In our own world of a page: what leaves the middle of long lists out of a first look. Only a long page gets it. */
  var earshotThinned: typeof Thinned | undefined;
}

/** Beside a reader, before or after it: without it a first look is at the whole page, and sees the same. */
export function startThinned(): void {
  globalThis.earshotThinned ??= Thinned;
}

/**
 * What a first look at a long page leaves out: the middle of every long list of likes, but for the neighbours of what is
 * pointed at. What stays stands for what went, so that sums and shares come out as on the whole page.
 */
export class Thinned {
  readonly #path = new Set<Element>();
  readonly #left = new Set<Element>();
  readonly #stands = new Map<Element, number>();
  readonly #window: Window;

  constructor(target: Element, window: Window = asShipped) {
    this.#window = window;
    for (let up: Element | null = target; up; up = upFrom(up)) this.#path.add(up);
  }

  /** Nothing was left out: this look was a look at the whole page. */
  get isWhole(): boolean {
    return this.#left.size === 0;
  }

  has(el: Element): boolean {
    return this.#left.has(el);
  }

  /** The outermost that was left out of what an element lies in, itself included. */
  leftAround(el: Element): Element | null {
    let left: Element | null = null;
    for (let up: Element | null = el; up; up = upFrom(up)) if (this.#left.has(up)) left = up;
    return left;
  }

  /** What stayed of the thinned list that an element stands or lies in; of several lists the innermost. */
  listAround(el: Element): Element[] {
    let member: Element | null = el;
    while (member && !this.#stands.has(member)) member = upFrom(member);
    return this.listOf(member);
  }

  /** What stayed of the list of a member that stayed or was left out. */
  listOf(member: Element | null): Element[] {
    const list = member?.parentElement;
    return list ? [...this.#stands.keys()].filter((one) => one.parentElement === list && one.localName === member.localName) : [];
  }

  /** Names a place on the page that was left out: its parent may be there. */
  refersBeyond(post: Element): boolean {
    return [...post.querySelectorAll(inside('a[href^="#"]'))].some((link) => {
      const target = post.ownerDocument.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      return target !== null && this.leftAround(target) !== null;
    });
  }

  /** It stays, too, from now on. */
  admit(left: Element): void {
    this.#left.delete(left);
    this.#stands.set(left, 1);
  }

  /** How many children of its parent an element stands for, itself included. */
  stands(el: Element): number {
    return this.#stands.get(el) ?? 1;
  }

  /** Thins the children of an element where they are many. */
  thin(parent: Element): void {
    const { many, head, foot, beside } = this.#window;
    if (parent.childElementCount <= many) return;
    const lists = new Map<string, Element[]>();
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      const name = `${child.localName} ${(child.getAttribute('class') ?? '').slice(0, 8)}`;
      const list = lists.get(name);
      if (list) list.push(child);
      else lists.set(name, [child]);
    }
    for (const list of lists.values()) {
      if (list.length <= many / 2) continue;
      const at = list.findIndex((el) => this.#path.has(el));
      const stays = (index: number): boolean => index < head || index >= list.length - foot || (at >= 0 && Math.abs(index - at) <= beside);
      const kept = list.filter((el, index) => stays(index) || !this.#left.add(el));
      for (const el of kept) this.#stands.set(el, Math.round(list.length / kept.length));
    }
  }
}
