import type { Block } from './segment-block.ts';
import { rowsOfTerm, termsIn } from './segment-block.ts';
import { type Pairs, partWith, rowsOfPair } from './segment-pairs.ts';
import { type Chunk, PER_CHUNK, type Segment } from './segment-write.ts';

interface Gets<V> {
  getAll(range: IDBKeyRange, count?: number): Promise<V[]>;
}
export interface Reads {
  blocks: Gets<Block>;
  chunks: Gets<Chunk>;
  pairs: Gets<Pairs>;
}

/** A term, or every term that begins so. */
export interface Wanted {
  key: string;
  prefix: boolean;
}

const upTo = (segment: number, from: string, to: string | never[]): IDBKeyRange => IDBKeyRange.bound([segment, from], [segment, to]);

/** Terms beginning with the key may reach one block further than those that end with one. */
const beginning = async ({ blocks }: Reads, { id, rows }: Segment, key: string): Promise<number[]> => {
  const end = `${key}\uffff`;
  const [all, next] = await Promise.all([blocks.getAll(upTo(id, key, end)), blocks.getAll(upTo(id, end, []), 1)]);
  const has = new Uint8Array(rows);
  for (const block of [...all, ...next])
    for (const [term, some] of termsIn(block)) if (term.startsWith(key)) for (const row of some) has[row] = 1;
  const found: number[] = [];
  for (let row = has.indexOf(1); row >= 0; row = has.indexOf(1, row + 1)) found.push(row);
  return found;
};

const exactly = async ({ blocks }: Reads, { id }: Segment, key: string): Promise<Uint16Array> =>
  rowsOfTerm((await blocks.getAll(upTo(id, key, []), 1))[0], key);

const anyOf = async (reads: Reads, segment: Segment, set: readonly Wanted[]): Promise<ArrayLike<number>> => {
  const all = await Promise.all(set.map(({ key, prefix }) => (prefix ? beginning(reads, segment, key) : exactly(reads, segment, key))));
  const [only] = all;
  return all.length === 1 && only ? only : [...new Set(all.flatMap((rows) => [...rows]))].sort((a, b) => a - b);
};

const both = (a: ArrayLike<number>, b: ArrayLike<number>): number[] => {
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) found.push(x);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return found;
};

/** With so few left, their rows are looked at instead of the terms of a beginning. */
const FEW = 100;
/** With so few left, a phrase is looked for in their rows. */
const FEW_PAIRED = 20;

/** What is looked for: a term of each set, and every pair. */
export interface Sought {
  sets: readonly (readonly Wanted[])[];
  pairs: readonly number[];
}

const havingPair = async ({ pairs }: Reads, { id, rows }: Segment, pair: number): Promise<Uint16Array> =>
  rowsOfPair((await pairs.getAll(IDBKeyRange.only([id, partWith(rows, pair)])))[0], pair);

export interface Found {
  /** Ordinals, ascending. */
  rows: ArrayLike<number>;
  /** Few were left, and beginnings weren't looked up: whoever reads the rows sees. */
  unsure: boolean;
}

/** The rows that have a term of each set and every pair; none where there is no set. */
export const matching = async (reads: Reads, segment: Segment, { sets, pairs }: Sought): Promise<Found> => {
  const open = (set: readonly Wanted[]): boolean => set.some(({ prefix }) => prefix);
  const exact = sets.filter((set) => !open(set));
  const read = await Promise.all(exact.map((set) => anyOf(reads, segment, set)));
  let rows = read.sort((a, b) => a.length - b.length).reduce<ArrayLike<number> | null>((had, one) => (had ? both(had, one) : one), null);
  for (const pair of pairs) if (rows && rows.length > FEW_PAIRED) rows = both(rows, await havingPair(reads, segment, pair));
  for (const set of sets.filter(open)) {
    if (rows && rows.length <= FEW) return { rows, unsure: rows.length > 0 };
    const some: ArrayLike<number> = await anyOf(reads, segment, set);
    rows = rows ? both(rows, some) : some;
  }
  return { rows: rows ?? [], unsure: false };
};

/** The places of ordinals. */
export const placesOf = async ({ chunks }: Reads, { id }: Segment, ordinals: ArrayLike<number>): Promise<number[]> => {
  const all = Array.from(ordinals);
  const wanted = [...new Set(all.map((row) => Math.floor(row / PER_CHUNK)))];
  const read = await Promise.all(wanted.map((chunk) => chunks.getAll(IDBKeyRange.only([id, chunk]))));
  const places = new Map(wanted.map((chunk, i) => [chunk, read[i]?.[0]?.places]));
  return all.flatMap((row) => places.get(Math.floor(row / PER_CHUNK))?.[row % PER_CHUNK] ?? []);
};
