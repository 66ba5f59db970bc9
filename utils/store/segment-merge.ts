import { type Block, Blocks, termsIn } from './segment-block.ts';
import { ordinalOf, type Pairs, packed, pairIn } from './segment-pairs.ts';
import { allIn, type Reads } from './segment-read.ts';
import type { Chunk, Segment } from './segment-write.ts';

const BLOCKS_AT_ONCE = 16;
const NONE = 0xffff;

/** The terms of a segment in order, read some blocks at a time. */
class Terms {
  readonly #id: number;
  readonly #blocks: Reads['blocks'];
  readonly ordinals: Uint16Array;
  #read: Block[] = [];
  #terms: Iterator<readonly [string, Uint16Array]> | null = null;
  #after = '';
  current: readonly [term: string, rows: Uint16Array] | null = null;

  constructor(id: number, blocks: Reads['blocks'], ordinals: Uint16Array) {
    this.#id = id;
    this.#blocks = blocks;
    this.ordinals = ordinals;
  }

  /** Goes on to the next term: at once, or after a read. */
  next(): Promise<void> | null {
    const step = this.#terms?.next();
    if (step && !step.done) {
      this.current = step.value;
      return null;
    }
    const block = this.#read.shift();
    if (!block) return this.#more();
    this.#terms = termsIn(block);
    return this.next();
  }

  async #more(): Promise<void> {
    const open = this.#after !== '';
    const range = IDBKeyRange.bound([this.#id, this.#after], [this.#id, []], open);
    this.#read = await this.#blocks.getAll(range, BLOCKS_AT_ONCE);
    this.#after = this.#read.at(-1)?.last ?? this.#after;
    this.current = null;
    if (this.#read.length > 0) await this.next();
  }
}

/** The places of all, and each segment's ordinals among them; those of rows that aren't wanted come after the last. */
const renumbered = (places: readonly number[][], stays: (place: number) => boolean): { all: Float64Array; ordinals: Uint16Array[] } => {
  const all = Float64Array.from(new Set(places.flat().filter(stays))).sort();
  const number = new Map(Array.from(all, (place, i) => [place, i]));
  return { all, ordinals: places.map((some) => Uint16Array.from(some, (place) => number.get(place) ?? NONE)) };
};

/** In order, each once. What several segments say of a row holds together: whoever finds a changed row looks. */
const inOrder = (rows: Uint16Array): Uint16Array => {
  if (rows.every((row, i) => i === 0 || row > (rows[i - 1] ?? 0))) return rows;
  return rows.sort().filter((row, i) => i === 0 || row !== rows[i - 1]);
};

/** Of rows that have a term, in each of their segments, those that stay, by their new ordinals. */
class Gathering {
  #all = new Uint16Array(4_096);
  #count = 0;

  add(rows: Uint16Array, ordinals: Uint16Array): void {
    while (this.#count + rows.length > this.#all.length) {
      const more = new Uint16Array(this.#all.length * 2);
      more.set(this.#all);
      this.#all = more;
    }
    for (const row of rows) {
      const ordinal = ordinals[row] ?? NONE;
      if (ordinal === NONE) continue;
      this.#all[this.#count] = ordinal;
      this.#count += 1;
    }
  }

  taken(): Uint16Array {
    const rows = this.#all.slice(0, this.#count);
    this.#count = 0;
    return inOrder(rows);
  }
}

const least = (sources: readonly Terms[]): string | null => {
  let term: string | null = null;
  for (const { current } of sources) if (current && (term === null || current[0] < term)) term = current[0];
  return term;
};

/** The pairs of all, by their new ordinals, each once. */
const pairsOf = (sources: readonly (readonly Pairs[])[], ordinals: readonly Uint16Array[], rows: number): Uint32Array => {
  const all = new Uint32Array(sources.flat().reduce((sum, { pairs }) => sum + pairs.length, 0));
  let at = 0;
  for (const [i, parts] of sources.entries()) {
    for (const { pairs } of parts) {
      for (const one of pairs) {
        const ordinal = ordinals[i]?.[ordinalOf(one)] ?? NONE;
        if (ordinal < rows) all[at++] = packed(pairIn(one), ordinal);
      }
    }
  }
  const sorted = all.subarray(0, at).sort();
  return sorted.filter((one, i) => i === 0 || one !== sorted[i - 1]);
};

/** What several segments are as one, not written yet: its blocks and pairs know no segment. */
export interface Merged {
  /** Ascending. */
  places: Float64Array;
  blocks: readonly Block[];
  pairs: Uint32Array;
}

/**
 * Reads segments as one. Whoever reads in several transactions looks before writing whether all are still there: a segment never
 * changes, but may go. `stays`: rows that aren't wanted any more are left out.
 */
export const merged = async (
  reads: Reads,
  segments: readonly Segment[],
  stays: (place: number) => boolean = () => true,
): Promise<Merged> => {
  const [chunks, pairs] = await Promise.all([
    Promise.all(segments.map(({ id }): Promise<Chunk[]> => reads.chunks.getAll(allIn(id)))),
    Promise.all(segments.map(({ id }): Promise<Pairs[]> => reads.pairs.getAll(allIn(id)))),
  ]);
  const places = chunks.map((some) => some.flatMap((chunk) => Array.from(chunk.places)));
  const { all, ordinals } = renumbered(places, stays);
  const made: Block[] = [];
  const blocks = new Blocks(0, all.length, (block) => made.push(block));
  const sources = segments.map((one, i) => new Terms(one.id, reads.blocks, ordinals[i] ?? new Uint16Array(0)));
  await Promise.all(sources.map((one) => one.next()));
  const gathering = new Gathering();
  for (let term = least(sources); term !== null; term = least(sources)) {
    for (const source of sources) {
      if (source.current?.[0] !== term) continue;
      gathering.add(source.current[1], source.ordinals);
      const reading = source.next();
      if (reading) await reading;
    }
    const rows = gathering.taken();
    if (rows.length > 0) blocks.add(term, rows);
  }
  blocks.end();
  return { places: all, blocks: made, pairs: pairsOf(pairs, ordinals, all.length) };
};
