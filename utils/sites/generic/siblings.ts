import { childrenOf, upFrom } from '../dom.ts';
import { inOrder, placeBehind } from './block.ts';
import type { Owned } from './owned.ts';
import { saidIn } from './said.ts';
import { saysPerson } from './signs.ts';
import type { Mark } from './survey.ts';
import type { Thinned } from './thinned.ts';

/**
 * Posts without an element of their own: a header (`dt`, a table row, a heading) and after it, or before it, what was
 * written. Gives the nodes of each post, or null where every block is whole by itself.
 */
export function siblingParts(blocks: readonly Element[]): Map<Element, Node[]> | null {
  if (blocks.length < 2) return null;
  const heads = new Set(blocks);
  const hosts = new Set<Node>();
  for (const el of blocks) for (let up = el.parentElement; up && !hosts.has(up); up = upFrom(up)) hosts.add(up);
  const behind = (el: Element): Node[] => following(el, heads, 'nextSibling');
  const rich = (parts: readonly Node[]): boolean => !parts.some((node) => hosts.has(node)) && lettersIn(parts) > 0;
  const sample = blocks.slice(0, 40).map(behind);
  if (sample.filter(rich).length < sample.length * 0.5) return null;
  const after = [...sample, ...blocks.slice(40).map(behind)];
  const withAfter = after.filter(rich).length;
  const [first] = blocks;
  const least = !first || isHead(first) ? 0 : first.localName === 'tr' ? 0.3 : 1;
  const own = least * total(blocks.map((el) => [el]));
  if (withAfter < blocks.length * 0.6 || total(after) < own) return null;
  const before = blocks.map((el) => following(el, heads, 'previousSibling'));
  const trailing = lettersIn(after.at(-1) ?? []) === 0 && lettersIn(before[0] ?? []) > 0;
  return new Map(blocks.map((el, index) => [el, trailing ? [...(before[index] ?? []).toReversed(), el] : [el, ...(after[index] ?? [])]]));
}

/** No post by itself, but maybe what stands above one. */
export const isHead = (el: Element): boolean => /^(?:dt|h[2-6])$/.test(el.localName);

/** Where headings begin with the same element each, with those that do so and name nobody: what follows one isn't of the post above. */
export function withHeads(heads: readonly Mark[], thinned: Thinned | null): readonly Pick<Mark, 'el' | 'start'>[] {
  const [first] = heads;
  const shape = first && shapeOf(first.el);
  if (!shape || heads.some(({ el }) => shapeOf(el) !== shape)) return heads;
  const known = new Set(heads.map(({ el }) => el));
  const more = childrenOf(first.el.parentElement).filter((el) => shapeOf(el) === shape && !known.has(el) && !thinned?.has(el));
  return [...heads, ...more.map((el) => ({ el, start: placeBehind(el, heads) }))].toSorted(inOrder);
}

/** Empty for one that is no heading, begins with words or has none behind it. */
const shapeOf = (el: Element): string => {
  const { firstElementChild: one, nextElementSibling: next } = el;
  return one && isHead(el) && next && !isHead(next) ? `${el.localName} ${one.localName} ${one.getAttributeNames()}` : '';
};

/** Its first cell names the writer. */
export const opens = ({ mark: { el, start, end } }: Owned): boolean =>
  end - start < 150 &&
  [...(el.firstElementChild?.querySelectorAll('*') ?? [])].some((one) => saysPerson(one) > 1 && /\p{L}/u.test(saidIn(one)));

/** Where every second or third row names a writer, but for one, the others go with it: who and when, then the words, then what can be done. */
export function headRows(blocks: Owned[]): Owned[] {
  const heads = blocks.filter((block) => block.mark.el.localName === 'tr' && opens(block));
  const each = [2, 3].find(
    (rows) =>
      heads.length > 1 &&
      [0, heads.length > 2 && 1].includes(blocks.length / rows - heads.length) &&
      heads.every((head) => blocks.indexOf(head) % rows === 0),
  );
  return each ? blocks.filter((_, place) => place % each === 0) : blocks;
}

const LONGEST = 200;

function following(el: Element, heads: ReadonlySet<Element>, way: 'nextSibling' | 'previousSibling'): Node[] {
  const nodes: Node[] = [];
  for (
    let node = el[way];
    node && nodes.length < LONGEST && !(node instanceof Element && (heads.has(node) || ends(node, nodes)));
    node = node[way]
  )
    nodes.push(node);
  return nodes;
}

/** A form, or a line under what was written. */
const ends = ({ localName }: Element, above: readonly Node[]): boolean =>
  localName === 'form' || (localName === 'hr' && lettersIn(above) > 0);

const lettersIn = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + (node.nodeType === 1 || node.nodeType === 3 ? saidIn(node).trim().length : 0), 0);
const total = (lists: readonly (readonly Node[])[]): number => lists.reduce((sum, list) => sum + lettersIn(list), 0);
