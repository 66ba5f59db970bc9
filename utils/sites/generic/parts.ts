import { childrenOf, folded, upFrom } from '../dom.ts';
import { type Block, type Owners, ownElements } from './block.ts';
import { hasKey } from './keys.ts';
import { fewWords, saidIn } from './said.ts';
import { saysPerson, saysTime } from './signs.ts';
import { isJoined } from './when.ts';
import { toldName } from './words.ts';

/** A block taken apart once: its own elements, and which of them holds what was written. */

export interface Parts {
  own: Element[];
  /** Those of them that say a property in microdata. */
  props: Element[];
  content: Element | null;
  /** Paragraphs of it that lie bare in the block, after `content`. */
  rest: readonly Element[];
  inContent: (el: Element) => boolean;
  /** Stands in another's post that is shown below the words: its name, time and address are that one's. */
  inQuoted: (el: Element) => boolean;
}

/** Words by a microformat or by RDFa. */
const marked = '.e-content:not(.p-like *), [property~="content:encoded"]';

export function partsOf(block: Block, owners: Owners): Parts {
  const own = ownElements(block, owners);
  const props = own.filter((el) => el.hasAttribute('itemprop'));
  const said =
    block.body ??
    props.find(
      (el) =>
        /^(?:text|commentText|articleBody|reviewBody|description|commentBody)$/.test(el.getAttribute('itemprop') ?? '') &&
        folded(saidIn(el)) !== null,
    ) ??
    (block.nodes.some((node) => node instanceof Element && (node.matches(marked) || node.querySelector(marked)))
      ? own.find((el) => el.matches(marked))
      : undefined);
  const key = block.facts.content;
  const found = said
    ? [said]
    : key === null
      ? []
      : own.filter(
          (el) => el !== block.el && !/signature/i.test(el.className) && hasKey(el, key) && !isAnothers(el, block, own) && !addresses(el),
        );
  const [content = null, ...rest] = found[0]?.localName === 'p' && !said ? paragraphs(found, own, block.el) : found.slice(0, 1);
  const all = [content, ...rest];
  return {
    own,
    props,
    content,
    rest,
    inContent: (el) => content !== block.el && all.some((one) => one?.contains(el)),
    // Words that were not found stand nowhere: what comes after them a browser says by chance.
    inQuoted: (el) =>
      content?.isConnected === true &&
      !content.contains(el) &&
      (content.compareDocumentPosition(el) & 4) !== 0 &&
      isQuoted(el, content, own),
  };
}

/** Words in a smaller box after a name and a time, of which the post has others before: it shows what another wrote, and says nothing itself. */
function isAnothers(el: Element, block: Block, own: readonly Element[]): boolean {
  if (el.parentElement === block.el) return false;
  const before = own.slice(0, own.indexOf(el));
  const times = before.filter((one) => saysTime(one) && !isJoined(one));
  for (let up = el.parentElement; times[1] && up && up !== block.el; up = upFrom(up)) {
    const inside = (one: Element): boolean => up?.contains(one) === true;
    if (times.some(inside)) return !inside(times[0] ?? el) && before.some((one) => inside(one) && saysPerson(one) > 1);
  }
  return false;
}

/** Says whom the words beside it answer, with the place of that post: "Reply @Ann:". */
export const addresses = (el: Element): boolean =>
  el.localName !== 'p' && /@.*[:：]$/.test(fewWords(el, 60) ?? '') && el.querySelector('a[href^="#"]') !== null;

/** Of what follows the words the part around an element: another's post has a name, a time and words of its own. */
function isQuoted(el: Element, content: Element, own: readonly Element[]): boolean {
  let part = el;
  for (let up = el.parentElement; up && !up.contains(content); up = upFrom(up)) part = up;
  if (part === el || part.localName === 'footer') return false;
  const inside = own.filter((one) => one !== part && part.contains(one));
  const signs = [inside.find((one) => saysPerson(one) > 1), inside.find(saysTime)];
  return signs.every((sign) => sign) && inside.some((one) => isProse(one, signs));
}

/** Words of some length, with no name and no time in them. */
const isProse = (el: Element, signs: readonly (Element | undefined)[]): boolean =>
  el.firstElementChild === null && !signs.some((sign) => sign?.contains(el)) && saidIn(el).trim().length > 30 && !el.closest('a, button');

/** What holds the paragraphs and nothing of the header; else the first of them with what follows it. A number before them is none. */
function paragraphs(all: readonly Element[], own: readonly Element[], block: Element): readonly Element[] {
  const found = all[0] && all[1] && /^#?\d*\.?$/.test(saidIn(all[0]).trim()) ? all.slice(1) : all;
  const holder = found.length > 1 ? holderOf(found, block) : found[0];
  const signed = (inside: Element): boolean =>
    own.some((el) => inside.contains(el) && (saysTime(el) || saysPerson(el) > 1) && !found.some((p) => p.contains(el))) ||
    toldName(fewWords(inside, 90) ?? '') !== null;
  if (holder && holder !== block && block.contains(holder) && !signed(holder)) return [holder];
  const siblings = childrenOf(found[0]?.parentElement).filter((el) => own.includes(el) && !signed(el));
  let first = found[0] ? siblings.indexOf(found[0]) : 0;
  while (first > 0 && /^(?:blockquote|pre|[uo]l|table|figure)$/.test(siblings[first - 1]?.localName ?? '')) first -= 1;
  return siblings.slice(first);
}

/** The smallest element of the block that holds them all. */
export function holderOf(elements: readonly Element[], block: Element): Element {
  let holder = elements[0] ?? block;
  for (const el of elements) while (holder !== block && !holder.contains(el)) holder = upFrom(holder) ?? block;
  return holder;
}
