import type { Mark } from './survey.ts';

/** A block of a run with what is its own: without what lies in blocks inside it. */
export interface Owned {
  mark: Mark;
  times: number;
  people: number;
  letters: number;
}

/**
 * What is each block's own: without its likes inside it, and without what other runs have claimed. A block inside a
 * claimed one stands only where it leaves that one a person and words of its own: a comment under an answer.
 */
export function own(list: readonly Mark[], claimed: readonly Owned[], named: boolean): Owned[] {
  const all: Owned[] = [];
  const inside = new Map<Owned, Owned[]>();
  const open: { block: Owned; claimed: boolean }[] = [];
  for (const { mark, outer } of merged(list, claimed)) {
    while (open.length > 0 && (open.at(-1)?.block.mark.end ?? 0) < mark.start) open.pop();
    const host = open.at(-1);
    if (host && !host.claimed) take(host.block, mark);
    const block = outer ?? { mark, times: mark.times, people: mark.people, letters: mark.letters };
    open.push({ block, claimed: outer !== null });
    if (outer) continue;
    const holder = outerClaim(open);
    if (!holder) all.push(block);
    else if (named) inside.set(holder, [...(inside.get(holder) ?? []), block]);
  }
  // One in nearly every one of them is the frame of what it says.
  if (inside.size > 1 && inside.size >= claimed.length * 0.8 && [...inside.values()].every(({ length }) => length === 1)) return all;
  for (const [holder, blocks] of inside) {
    const sum = (of: (block: Owned) => number): number => blocks.reduce((total, block) => total + of(block), 0);
    const leaves =
      holder.people > sum(({ people }) => people) &&
      holder.letters > sum(({ letters }) => letters) + 20 &&
      (holder.times === 0 || holder.times > sum(({ times }) => times));
    // Several, each of somebody and of a time, are answers, though what they answer has lost its own.
    const several = blocks.length > 1 && blocks.every(({ people, times }) => people * times > 0);
    const part = blocks.length === 1 && sum(({ letters }) => letters) > holder.letters * 0.5;
    if (several || (leaves && !part)) all.push(...blocks);
  }
  return all;
}

function outerClaim(open: readonly { block: Owned; claimed: boolean }[]): Owned | null {
  for (let i = open.length - 2; i >= 0; i -= 1) if (open[i]?.claimed) return open[i]?.block ?? null;
  return null;
}

/** Both in document order, as one; a mark that is claimed comes as what claimed it. */
function* merged(list: readonly Mark[], claimed: readonly Owned[]): Generator<{ mark: Mark; outer: Owned | null }> {
  let next = 0;
  for (const mark of list) {
    for (let outer = claimed[next]; outer && outer.mark.start <= mark.start; outer = claimed[next]) {
      yield { mark: outer.mark, outer };
      next += 1;
    }
    if (claimed[next - 1]?.mark !== mark) yield { mark, outer: null };
  }
  for (const outer of claimed.slice(next)) yield { mark: outer.mark, outer };
}

function take(from: Owned, mark: Mark): void {
  const each = mark.stands / from.mark.stands;
  from.times -= mark.times * each;
  from.people -= mark.people * each;
  from.letters -= mark.letters * each;
}
