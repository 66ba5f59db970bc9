import type { Role } from '@/utils/domain/post.ts';
import { upFrom } from '../dom.ts';
import type { Work } from './work.ts';

/** What the blocks of one run have in common. */
export interface Facts {
  readonly key: string;
  role: Role;
  /** Key of the element that holds what the person wrote; null where it lies bare in the block. */
  content: string | null;
  /** Key of the elements that hold most of the words, however many a block has of them. */
  prose: string | null;
  /** Key of the element that names the person where no name of a class or an address says so. */
  person: string | null;
  /** Key of the pictures that are called what the person is. */
  portrait?: string | undefined;
}

/** One post. `nodes` is `[el]`, or the siblings that make it up where it has no element of its own. */
export interface Block {
  readonly el: Element;
  readonly nodes: readonly Node[];
  readonly facts: Facts;
  /** Place in document order among the page's blocks. */
  readonly start: number;
  /** The article's own body, where that is known beforehand. */
  readonly body?: Element;
  /** The post that it shows as a card, and the post that shows it. */
  shows?: Block;
  shownIn?: Block;
}

type Placed = Pick<Block, 'el' | 'start'>;

export const inOrder = (a: Placed, b: Placed): number => a.start - b.start;

/** The last of some posts in order that begins before an element. */
export const lastBefore = <T extends Placed>(el: Element, posts: readonly T[]): T | undefined =>
  posts.findLast((one) => one.el.compareDocumentPosition(el) & 4);

/** A place for an element between those of some posts in order; `before` where the last before it is known. */
export const placeBehind = (el: Element, posts: readonly Placed[], before = lastBefore(el, posts)): number =>
  (before?.start ?? (posts[0]?.start ?? 0) - 1) + 0.5;

/** One that no run tells anything of. */
export const lone = (el: Element, body?: Element): Block => ({
  el,
  nodes: [el],
  start: -1,
  facts: { key: '', role: 'post', content: null, prose: null, person: null },
  ...(body ? { body } : {}),
});

/** Which block an element begins or belongs to, by its outermost elements. */
export type Owners = ReadonlyMap<Element, Block>;

const closed = new Set(['script', 'style', 'template', 'noscript', 'svg', 'select', 'textarea', 'iframe', 'object', 'video', 'audio']);

/** No post that a person wrote lies deeper in itself: each of thousands, one in another, would be asked for all in it. */
const DEEP = 80;

/** The block's own elements in document order, without those of blocks inside it; at most `limit`. */
export function ownElements(block: Block, owners: Owners, limit = 600): Element[] {
  const found: Element[] = [];
  const stack: Element[] = block.nodes.filter((node) => node instanceof Element).reverse();
  const depths = stack.map(() => 0);
  for (let el = stack.pop(); el && found.length < limit; el = stack.pop()) {
    const depth = depths.pop() ?? 0;
    if (closed.has(el.localName) || isOther(el, block, owners)) continue;
    found.push(el);
    if (depth === DEEP) continue;
    for (let child = el.lastElementChild; child; child = child.previousElementSibling) {
      stack.push(child);
      depths.push(depth + 1);
    }
  }
  return found;
}

export function isOther(el: Element, block: Block, owners: Owners): boolean {
  const owner = owners.get(el);
  return owner !== undefined && owner !== block;
}

/** In a post of the thread, which the article's element can hold, too. */
export function isTheirs(el: Element, owners: Owners, article: Element): boolean {
  for (let up: Element | null = el; up && up !== article; up = upFrom(up)) if (owners.has(up)) return true;
  return false;
}

/** Of a long thread as many blocks as show what they have in common. */
const SAMPLE = 24;
export const sampleOf = (blocks: readonly Block[]): Block[] => {
  const step = Math.max(1, Math.floor(blocks.length / SAMPLE));
  return blocks.filter((_, index) => index % step === 0).slice(0, SAMPLE);
};

const advert = /^(?:advertisement|anzeige|werbung|sponsored|promoted|publicité|publicidad|pubblicità|reklama?|реклама|広告|广告)$/i;

/** An advert in a post's clothes: its first words are that it is one. */
export function isAdvert({ el }: Block): boolean {
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  while (texts.nextNode()) {
    const words = (texts.currentNode.nodeValue ?? '').trim();
    if (words !== '') return advert.test(words);
  }
  return false;
}

export function* withoutAdverts(blocks: readonly Block[]): Work<Block[]> {
  const whole: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % 500 === 0) yield;
    if (!isAdvert(block)) whole.push(block);
  }
  return whole;
}

/** Its parent, or what that stands in where it holds nothing else. */
export const hostOf = ({ parentElement: up }: Element): Element | null =>
  up && up.firstElementChild === up.lastElementChild ? up.parentElement : up;
