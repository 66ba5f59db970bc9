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
  const taken = new Set(claimed.map(({ mark }) => mark));
  const events = [
    ...list.filter((mark) => !taken.has(mark)).map((mark) => ({ mark, outer: null })),
    ...claimed.map((outer) => ({ mark: outer.mark, outer })),
  ];
  events.sort((a, b) => a.mark.start - b.mark.start);
  const all: Owned[] = [];
  const inside = new Map<Owned, Owned[]>();
  const open: { block: Owned; claimed: boolean }[] = [];
  for (const { mark, outer } of events) {
    while (open.length > 0 && (open.at(-1)?.block.mark.end ?? 0) < mark.start) open.pop();
    const host = open.at(-1);
    if (host && !host.claimed) take(host.block, mark);
    const block = outer ?? { mark, times: mark.times, people: mark.people, letters: mark.letters };
    open.push({ block, claimed: outer !== null });
    if (outer) continue;
    const holder = open.slice(0, -1).findLast((one) => one.claimed)?.block;
    if (!holder) all.push(block);
    else if (named) inside.set(holder, [...(inside.get(holder) ?? []), block]);
  }
  for (const [holder, blocks] of inside) {
    const sum = (of: (block: Owned) => number): number => blocks.reduce((total, block) => total + of(block), 0);
    const leaves =
      holder.people > sum(({ people }) => people) &&
      holder.letters > sum(({ letters }) => letters) + 20 &&
      (holder.times === 0 || holder.times > sum(({ times }) => times));
    const part = blocks.length === 1 && sum(({ letters }) => letters) > holder.letters * 0.5;
    if (leaves && !part) all.push(...blocks);
  }
  return all;
}

function take(from: Owned, mark: Mark): void {
  from.times -= mark.times;
  from.people -= mark.people;
  from.letters -= mark.letters;
}
