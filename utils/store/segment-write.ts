import { type Block, Blocks } from './segment-block.ts';
import { type Pairs, packed, partsOf } from './segment-pairs.ts';
import { Writes } from './writes.ts';

/** A number of rows whose terms lie together, written once and never changed: it is merged with others into a larger one. */
export interface Segment {
  id: number;
  rows: number;
  /** The places of its newest and its oldest row. */
  first: number;
  last: number;
  /** The first place of each chunk of `PER_CHUNK` ordinals. */
  starts: Float64Array;
}

/** The places of some ordinals of a segment. */
export interface Chunk {
  segment: number;
  chunk: number;
  places: Float64Array;
}

export const PER_CHUNK = 2_048;
/** Ordinals are 16 bits, the greatest of which stands for none. */
export const MOST_ROWS = 65_535;

export interface Puts<V> {
  put(value: V): Promise<unknown>;
}

/** The stores that hold segments, in a transaction that writes. */
export interface SegmentStores {
  segments: Puts<Segment> & { getAllKeys(): Promise<number[]> };
  blocks: Puts<Block>;
  chunks: Puts<Chunk>;
  pairs: Puts<Pairs>;
}

/** What one row is found by. */
export interface Found {
  terms: readonly string[];
  /** Words that stand side by side (see `segment-pairs.ts`), each pair once. */
  pairs: Uint16Array;
}
export interface Entry extends Found {
  place: number;
}

export const idAfter = (ids: readonly number[]): number => Math.max(0, ...ids) + 1;

export const nextId = async ({ segments }: SegmentStores): Promise<number> => idAfter(await segments.getAllKeys());

/** Writes what a segment is and where its rows are. `places`: ascending. */
export const putSegment = ({ segments, chunks }: SegmentStores, id: number, places: Float64Array, writes: Writes): void => {
  const starts: number[] = [];
  for (let at = 0; at < places.length; at += PER_CHUNK) {
    starts.push(places[at] ?? 0);
    writes.add(chunks.put({ segment: id, chunk: at / PER_CHUNK, places: places.slice(at, at + PER_CHUNK) }));
  }
  const [first = 0, last = first] = [places[0], places.at(-1)];
  writes.add(segments.put({ id, rows: places.length, first, last, starts: Float64Array.from(starts) }));
};

/** Each term in order with the ordinals of its rows: counted first, so that all of them lie in one array. */
function* postingsOf(entries: readonly Entry[]): Postings {
  const numbers = new Map<string, number>();
  const ends: number[] = [];
  for (const { terms } of entries) {
    for (const term of terms) {
      const number = numbers.get(term);
      if (number === undefined) {
        numbers.set(term, ends.length);
        ends.push(1);
      } else ends[number] = (ends[number] ?? 0) + 1;
    }
  }
  let all = 0;
  const starts = Uint32Array.from(ends, (count) => {
    all += count;
    return all - count;
  });
  const next = starts.slice();
  const rows = new Uint16Array(all);
  for (const [ordinal, { terms }] of entries.entries()) {
    for (const term of terms) {
      const number = numbers.get(term) ?? 0;
      const at = next[number] ?? 0;
      rows[at] = ordinal;
      next[number] = at + 1;
    }
  }
  for (const term of [...numbers.keys()].sort()) {
    const number = numbers.get(term) ?? 0;
    yield [term, rows.subarray(starts[number], next[number])];
  }
}

const pairsOf = (entries: readonly Entry[]): Uint32Array => {
  const all = new Uint32Array(entries.reduce((sum, { pairs }) => sum + pairs.length, 0));
  let at = 0;
  for (const [ordinal, { pairs }] of entries.entries()) for (const pair of pairs) all[at++] = packed(pair, ordinal);
  return all;
};

/** Each term in order with the ordinals of its rows, ascending. */
export type Postings = Generator<readonly [term: string, rows: Uint16Array]>;

/** Writes a segment of rows at these places, ascending; at most 65,535 of them. `pairs`: packed, in any order. */
export const writeGathered = async (
  stores: SegmentStores,
  id: number,
  places: Float64Array,
  postings: Postings,
  pairs: Uint32Array,
): Promise<void> => {
  if (places.length === 0) return;
  const writes = new Writes();
  putSegment(stores, id, places, writes);
  const blocks = new Blocks(id, places.length, (block) => writes.add(stores.blocks.put(block)));
  for (const [term, rows] of postings) blocks.add(term, rows);
  blocks.end();
  for (const part of partsOf(id, places.length, pairs)) writes.add(stores.pairs.put(part));
  await writes.done();
};

/** Writes rows as one segment; at most 65,535 of them. */
export const writeSegment = (stores: SegmentStores, id: number, entries: readonly Entry[]): Promise<void> => {
  const sorted = entries.toSorted((a, b) => a.place - b.place);
  const places = Float64Array.from(sorted, ({ place }) => place);
  return writeGathered(stores, id, places, postingsOf(sorted), pairsOf(sorted));
};
