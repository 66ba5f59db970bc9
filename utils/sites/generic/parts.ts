import { folded } from '../dom.ts';
import { type Block, type Owners, ownElements } from './block.ts';
import { keysOf } from './keys.ts';
import { saidIn } from './said.ts';
import { saysPerson, saysTime } from './signs.ts';

/** A block taken apart once: its own elements, and which of them holds what was written. */

export interface Parts {
  own: Element[];
  content: Element | null;
  /** Paragraphs of it that lie bare in the block, after `content`. */
  rest: readonly Element[];
  inContent: (el: Element) => boolean;
}

export function partsOf(block: Block, owners: Owners): Parts {
  const own = ownElements(block, owners);
  const said =
    block.body ??
    own.find(
      (el) =>
        /^(?:text|commentText|articleBody|reviewBody|description|commentBody)$/.test(el.getAttribute('itemprop') ?? '') &&
        folded(saidIn(el)) !== null,
    ) ??
    own.find((el) => el.matches('.e-content, [property~="content:encoded"]'));
  const key = block.facts.content;
  const found = said ? [said] : key === null ? [] : own.filter((el) => el !== block.el && keysOf(el).includes(key));
  const [content = null, ...rest] = found[0]?.localName === 'p' && !said ? paragraphs(found, own, block.el) : found.slice(0, 1);
  const all = [content, ...rest];
  return { own, content, rest, inContent: (el) => content !== block.el && all.some((one) => one?.contains(el)) };
}

/** What holds the paragraphs and nothing of the header; else the first of them with what follows it. */
function paragraphs(found: readonly Element[], own: readonly Element[], block: Element): readonly Element[] {
  const holder = found.length > 1 ? holderOf(found, block) : found[0];
  const signed = (inside: Element): boolean =>
    own.some((el) => inside.contains(el) && (saysTime(el) || saysPerson(el) > 1) && !found.some((p) => p.contains(el)));
  if (holder && holder !== block && block.contains(holder) && !signed(holder)) return [holder];
  const siblings = [...(found[0]?.parentElement?.children ?? [])].filter((el) => own.includes(el) && !signed(el));
  let first = found[0] ? siblings.indexOf(found[0]) : 0;
  while (first > 0 && /^(?:blockquote|pre|[uo]l|table|figure)$/.test(siblings[first - 1]?.localName ?? '')) first -= 1;
  return siblings.slice(first);
}

/** The smallest element of the block that holds them all. */
export function holderOf(elements: readonly Element[], block: Element): Element {
  let holder = elements[0] ?? block;
  for (const el of elements) while (holder !== block && !holder.contains(el)) holder = holder.parentElement ?? block;
  return holder;
}
