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

/** All blocks, chunks or pairs of a segment. */
export const allIn = (segment: number): IDBKeyRange => IDBKeyRange.bound([segment], [segment, []]);

const upTo = (segment: number, from: string, to: string | never[]): IDBKeyRange => IDBKeyRange.bound([segment, from], [segment, to]);

const exactly = async ({ blocks }: Reads, { id }: Segment, key: string): Promise<Uint16Array> =>
  rowsOfTerm((await blocks.getAll(upTo(id, key, []), 1))[0], key);

/** Terms beginning with the key may reach one block further than those that end with one. */
const markBeginning = async ({ blocks }: Reads, { id }: Segment, key: string, has: Uint8Array): Promise<void> => {
  const end = `${key}\uffff`;
  const [all, next] = await Promise.all([blocks.getAll(upTo(id, key, end)), blocks.getAll(upTo(id, end, []), 1)]);
  for (const block of [...all, ...next])
    for (const [term, some] of termsIn(block)) if (term.startsWith(key)) for (const row of some) has[row] = 1;
};

/** Of each ordinal whether it has a term of the set. */
const marked = async (reads: Reads, segment: Segment, set: readonly Wanted[]): Promise<Uint8Array> => {
  const has = new Uint8Array(segment.rows);
  const mark = async ({ key, prefix }: Wanted): Promise<void> => {
    if (prefix) return markBeginning(reads, segment, key, has);
    for (const row of await exactly(reads, segment, key)) has[row] = 1;
  };
  await Promise.all(set.map(mark));
  return has;
};

const listed = (has: Uint8Array): number[] => {
  const found: number[] = [];
  for (let row = has.indexOf(1); row >= 0; row = has.indexOf(1, row + 1)) found.push(row);
  return found;
};

const anyOf = async (reads: Reads, segment: Segment, set: readonly Wanted[]): Promise<ArrayLike<number>> => {
  const [only] = set;
  return only && set.length === 1 && !only.prefix ? exactly(reads, segment, only.key) : listed(await marked(reads, segment, set));
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

/** What is looked for: a term of each set, every pair, and no term of `without`. */
export interface Sought {
  sets: readonly (readonly Wanted[])[];
  pairs: readonly number[];
  without: readonly Wanted[];
}

const havingPair = async ({ pairs }: Reads, { id, rows }: Segment, pair: number): Promise<Uint16Array> =>
  rowsOfPair((await pairs.getAll(IDBKeyRange.only([id, partWith(rows, pair)])))[0], pair);

export interface Found {
  /** Ordinals, ascending. */
  rows: ArrayLike<number>;
  /** Few were left, and beginnings weren't looked up: whoever reads the rows sees. */
  unsure: boolean;
}

/** With more than so many chunks to read, all from the first to the last are read at once: a request costs more than what it brings. */
const FEW_CHUNKS = 2;

const chunksOf = async ({ chunks }: Reads, { id }: Segment, wanted: readonly number[]): Promise<Chunk[]> => {
  const range = (first: number, last: number): Promise<Chunk[]> => chunks.getAll(IDBKeyRange.bound([id, first], [id, last]));
  if (wanted.length > FEW_CHUNKS) return range(Math.min(...wanted), Math.max(...wanted));
  return (await Promise.all(wanted.map((chunk) => range(chunk, chunk)))).flat();
};

/** Where in a segment rows lie that may have changed since it was written; `loose`: their places. */
const ordinalsOf = async (reads: Reads, segment: Segment, loose: readonly number[]): Promise<number[]> => {
  const { first, last, starts } = segment;
  const byChunk = new Map<number, number[]>();
  for (const place of loose) {
    if (place < first || place > last) continue;
    const chunk = starts.findLastIndex((start) => start <= place);
    byChunk.set(chunk, [...(byChunk.get(chunk) ?? []), place]);
  }
  const read = await chunksOf(reads, segment, [...byChunk.keys()]);
  return read.flatMap(({ chunk, places }) => {
    const at = new Map(Array.from(places, (place, i) => [place, chunk * PER_CHUNK + i]));
    return (byChunk.get(chunk) ?? []).flatMap((place) => at.get(place) ?? []);
  });
};

/** Those of the rows, or of all, that have no term of the set; who may have lost one since is among them. */
const lacking = async (
  reads: Reads,
  segment: Segment,
  rows: ArrayLike<number> | null,
  set: readonly Wanted[],
  loose: readonly number[],
): Promise<number[]> => {
  const [has, maybe] = await Promise.all([marked(reads, segment, set), ordinalsOf(reads, segment, loose)]);
  for (const row of maybe) has[row] = 0;
  const found: number[] = [];
  if (rows === null) for (let row = has.indexOf(0); row >= 0; row = has.indexOf(0, row + 1)) found.push(row);
  for (let i = 0; rows !== null && i < rows.length; i += 1) if (has[rows[i] ?? 0] === 0) found.push(rows[i] ?? 0);
  return found;
};

/**
 * The rows that have a term of each set and every pair, and none of what must not be there. `loose`: places of rows of which a
 * segment may say what they no longer have: whoever reads them looks.
 */
export const matching = async (
  reads: Reads,
  segment: Segment,
  { sets, pairs, without }: Sought,
  loose: readonly number[] = [],
): Promise<Found> => {
  const open = (set: readonly Wanted[]): boolean => set.some(({ prefix }) => prefix);
  const exact = sets.filter((set) => !open(set));
  const read = await Promise.all(exact.map((set) => anyOf(reads, segment, set)));
  let rows = read.sort((a, b) => a.length - b.length).reduce<ArrayLike<number> | null>((had, one) => (had ? both(had, one) : one), null);
  for (const pair of pairs) if (rows && rows.length > FEW_PAIRED) rows = both(rows, await havingPair(reads, segment, pair));
  const isFew = (some: ArrayLike<number> | null): some is ArrayLike<number> => some !== null && some.length <= FEW;
  for (const set of sets.filter(open)) {
    if (isFew(rows)) return { rows, unsure: rows.length > 0 };
    const some: ArrayLike<number> = await anyOf(reads, segment, set);
    rows = rows ? both(rows, some) : some;
  }
  if (without.length === 0) return { rows: rows ?? [], unsure: false };
  if (isFew(rows)) return { rows, unsure: rows.length > 0 };
  return { rows: await lacking(reads, segment, rows, without, loose), unsure: false };
};

/** The places of ordinals. */
export const placesOf = async (reads: Reads, segment: Segment, ordinals: ArrayLike<number>): Promise<number[]> => {
  const all = Array.from(ordinals);
  const read = await chunksOf(reads, segment, [...new Set(all.map((row) => Math.floor(row / PER_CHUNK)))]);
  const places = new Map(read.map((one) => [one.chunk, one.places]));
  return all.flatMap((row) => places.get(Math.floor(row / PER_CHUNK))?.[row % PER_CHUNK] ?? []);
};
