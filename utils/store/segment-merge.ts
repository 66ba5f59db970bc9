import { type Block, Blocks, termsIn } from './segment-block.ts';
import { ordinalOf, type Pairs, packed, pairIn, partsOf } from './segment-pairs.ts';
import { type Chunk, MOST_ROWS, nextId, putSegment, type Segment, type SegmentStores } from './segment-write.ts';
import { Writes } from './writes.ts';

const SMALLEST = 64;
const EACH = 8;
const BLOCKS_AT_ONCE = 16;
const NONE = 0xffff;

interface Gets<V> {
  getAll(range: IDBKeyRange, count?: number): Promise<V[]>;
}
interface Keys<K> {
  getAllKeys(): Promise<K[]>;
}
interface Deletes {
  delete(range: IDBKeyRange): Promise<unknown>;
}
/** The stores of segments in a transaction that reads, writes and deletes. */
export interface MergeStores extends SegmentStores {
  segments: SegmentStores['segments'] & { delete(id: number): Promise<unknown>; getAll(): Promise<Segment[]> };
  blocks: SegmentStores['blocks'] & Gets<Block> & Deletes & Keys<[number, string]>;
  chunks: SegmentStores['chunks'] & Gets<Chunk> & Deletes & Keys<[number, number]>;
  pairs: SegmentStores['pairs'] & Gets<Pairs> & Deletes & Keys<[number, number]>;
}

const allOf = (id: number): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
const tier = ({ rows }: Segment): number => Math.floor(Math.log(Math.max(rows, SMALLEST) / SMALLEST) / Math.log(EACH));

/** Eight of about the same size, the smallest size first, whose rows fit into one; null where none are due. */
export const mergeable = (segments: readonly Segment[]): Segment[] | null => {
  for (let size = 0; size < 4; size += 1) {
    const same = segments.filter((one) => tier(one) === size).sort((a, b) => a.first - b.first);
    if (same.length < EACH) continue;
    let rows = 0;
    const fit = same.slice(0, EACH).filter((one) => {
      rows += one.rows;
      return rows <= MOST_ROWS;
    });
    if (fit.length > 1) return fit;
  }
  return null;
};

/** The terms of a segment in order, read some blocks at a time. */
class Terms {
  readonly #id: number;
  readonly #blocks: Gets<Block>;
  readonly ordinals: Uint16Array;
  #read: Block[] = [];
  #terms: Iterator<readonly [string, Uint16Array]> | null = null;
  #after = '';
  current: readonly [term: string, rows: Uint16Array] | null = null;

  constructor(id: number, blocks: Gets<Block>, ordinals: Uint16Array) {
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
const inOrder = (rows: number[]): number[] =>
  rows.some((row, i) => i > 0 && row <= (rows[i - 1] ?? 0)) ? [...new Set(rows)].sort((a, b) => a - b) : rows;

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

/** Rewrites segments as one. `stays`: rows that aren't wanted any more are left out. */
export const mergeSegments = async (
  stores: MergeStores,
  segments: readonly Segment[],
  stays: (place: number) => boolean = () => true,
): Promise<void> => {
  const [chunks, pairs] = await Promise.all([
    Promise.all(segments.map(({ id }) => stores.chunks.getAll(allOf(id)))),
    Promise.all(segments.map(({ id }) => stores.pairs.getAll(allOf(id)))),
  ]);
  const places = chunks.map((some) => some.flatMap((chunk) => Array.from(chunk.places)));
  const id = await nextId(stores);
  const { all, ordinals } = renumbered(places, stays);
  const writes = new Writes();
  if (all.length > 0) putSegment(stores, id, all, writes);
  const blocks = new Blocks(id, (block) => writes.add(stores.blocks.put(block)));
  const sources = segments.map((one, i) => new Terms(one.id, stores.blocks, ordinals[i] ?? new Uint16Array(0)));
  await Promise.all(sources.map((one) => one.next()));
  for (let term = least(sources); term !== null; term = least(sources)) {
    const rows: number[] = [];
    for (const source of sources) {
      if (source.current?.[0] !== term) continue;
      for (const row of source.current[1]) {
        const ordinal = source.ordinals[row] ?? NONE;
        if (ordinal < all.length) rows.push(ordinal);
      }
      const reading = source.next();
      if (reading) await reading;
    }
    if (rows.length > 0) blocks.add(term, inOrder(rows));
  }
  blocks.end();
  for (const part of partsOf(id, all.length, pairsOf(pairs, ordinals, all.length))) writes.add(stores.pairs.put(part));
  for (const one of segments) {
    writes.add(stores.segments.delete(one.id));
    for (const store of [stores.blocks, stores.chunks, stores.pairs]) writes.add(store.delete(allOf(one.id)));
  }
  await writes.done();
};
