import type { Owned } from './owned.ts';
import { exact } from './run-names.ts';
import type { Run } from './runs.ts';

/** Several runs show the same posts, or parts of them: which of them has the whole of each, and all. */
export const wholeRun = (found: Run, rated: readonly Run[]): Run => wider(calledSo(wholeOf(found, rated), rated), rated);

export const better = (a: Run, b: Run): boolean => a.score > b.score * 1.02 || (a.score > b.score * 0.98 && size(a) > size(b));
const size = (run: Run): number => run.blocks.reduce((sum, { mark }) => sum + mark.end - mark.start + 1, 0);

/** Where every block of another run holds two or three of these each, they are the parts of a post and that is the whole. */
function wholeOf(found: Run, rated: readonly Run[]): Run {
  const starts = found.blocks.map(({ mark }) => mark.start);
  const holding = rated.filter(({ blocks }) => {
    const times = found.blocks.length / blocks.length;
    if (blocks.length < 2 || times < 1.6 || times > 3.2) return false;
    const even = heldBy(blocks, starts).filter((held) => held === Math.round(times));
    return even.length >= blocks.length * 0.8;
  });
  return holding.reduce<Run>((a, b) => (a === found || size(b) > size(a) ? b : a), found);
}

/** Where most blocks of a run without a name are or hold a post that is called one, those are the run. */
function calledSo(found: Run, rated: readonly Run[]): Run {
  if (found.named) return found;
  const meets = ({ mark: a }: Owned): boolean =>
    found.blocks.some(({ mark: b }) => (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end));
  const called = rated.filter(
    ({ key, blocks }) =>
      exact.test(key.replace(/(?<=[.#[])[a-z]{1,4}[-_]+/, '')) &&
      blocks.length >= Math.max(2, found.blocks.length * 0.6) &&
      blocks.some(({ people }) => people > 0) &&
      blocks.slice(0, 40).every(meets),
  );
  return called.reduce((a, b) => (a === found || better(b, a) ? b : a), found);
}

/**
 * Of runs that have all of it and more: for one by its place the one with the likes inside these, the answers to a comment;
 * for one by names of no post the one by a place that begins with what opens them: who, when and more than that.
 */
function wider(found: Run, rated: readonly Run[]): Run {
  const marks = new Set(found.blocks.map(({ mark }) => mark));
  const isInner = ({ mark: { start, end } }: Owned): boolean => found.blocks.some(({ mark }) => mark.start < start && end <= mark.end);
  return (
    rated.find(({ key, named, blocks }) => {
      const placed = key.includes('>');
      const more = (placed ? named || found.named : !found.key.includes('>')) ? [] : blocks.filter(({ mark }) => !marks.has(mark));
      const [one, another] = more;
      if (!one || blocks.length !== more.length + marks.size) return false;
      return placed ? !another && one === blocks[0] && one.times * one.people > 0 && one.letters > 90 : more.every(isInner);
    }) ?? found
  );
}

/** How many of some places in order lie in each block, and in none of the blocks inside it. */
function heldBy(blocks: readonly Owned[], places: readonly number[]): number[] {
  const held = blocks.map(() => 0);
  const open: number[] = [];
  let next = 0;
  for (const place of places) {
    for (; (blocks[next]?.mark.start ?? place) < place; next += 1) open.push(next);
    while (open.length > 0 && (blocks[open.at(-1) ?? 0]?.mark.end ?? 0) < place) open.pop();
    const inner = open.at(-1);
    if (inner !== undefined) held[inner] = (held[inner] ?? 0) + 1;
  }
  return held;
}
