import type { Block } from './segment-block.ts';
import type { Merged } from './segment-merge.ts';
import { type Pairs, partsOf } from './segment-pairs.ts';
import { allIn, type Reads } from './segment-read.ts';
import { type Chunk, idAfter, MOST_ROWS, putSegment, type Segment, type SegmentStores } from './segment-write.ts';
import { Writes } from './writes.ts';

const SMALLEST = 64;
/**
 * So many of a size are merged; more, where many come in a row, since each time all of their rows are written again. A search asks
 * each segment: of four to a size about a dozen lie there for 250,000 rows.
 */
export const EACH = 4;
/** The size from which so few fill one as can be. */
const LARGE = 4;
const EACH_LARGE = 3;

interface Keys<K> {
  getAllKeys(): Promise<K[]>;
}
interface Deletes {
  delete(range: IDBKeyRange): Promise<unknown>;
}
/** The stores of segments in a transaction that reads, writes and deletes. */
export interface MergeStores extends SegmentStores, Reads {
  segments: SegmentStores['segments'] & { delete(id: number): Promise<unknown>; getAll(): Promise<Segment[]> };
  blocks: SegmentStores['blocks'] & Reads['blocks'] & Deletes & Keys<[number, Block['last']]>;
  chunks: SegmentStores['chunks'] & Reads['chunks'] & Deletes & Keys<[number, Chunk['chunk']]>;
  pairs: SegmentStores['pairs'] & Reads['pairs'] & Deletes & Keys<[number, Pairs['part']]>;
}

const tier = ({ rows }: Segment): number => Math.floor(Math.log(Math.max(rows, SMALLEST) / SMALLEST) / Math.log(EACH));

/** Of some in order the first, as far as their rows fit into one. */
const fitting = (segments: readonly Segment[]): Segment[] => {
  let rows = 0;
  return segments.filter((one) => {
    const fits = rows + one.rows <= MOST_ROWS;
    if (fits) rows += one.rows;
    return fits;
  });
};

/**
 * In order of their newest rows, where no larger one begins between them: a search looks at the newest first and seldom further, as
 * long as what is old isn't merged into them.
 */
const neighbours = (sorted: readonly Segment[], size: number): Segment[][] => {
  const groups: Segment[][] = [[]];
  for (const one of sorted) {
    if (tier(one) === size && one.rows <= MOST_ROWS / 2) groups.at(-1)?.push(one);
    else if (tier(one) >= size) groups.push([]);
  }
  return groups;
};

/** So many times as many of a size are merged wherever they lie. */
const ANYWHERE = 4;

/**
 * Neighbours of about the same size, where they are `each` or more, whose rows fit into one; the smallest size first. What fills more
 * than half of one stays as it is. Null where none are due.
 */
export const mergeable = (segments: readonly Segment[], each = EACH): Segment[] | null => {
  const sorted = segments.toSorted((a, b) => a.first - b.first);
  for (let size = 0; size <= LARGE; size += 1) {
    const groups = neighbours(sorted, size);
    const due = size === LARGE ? EACH_LARGE : each;
    const side = groups.find(({ length }) => length >= due);
    if (side) return fitting(side);
    const all = groups.flat();
    if (all.length >= due * ANYWHERE) return fitting(all);
  }
  return null;
};

/** Writes what was read of segments in their place. False, and nothing is written, where one of them has gone meanwhile. */
export const replaceSegments = async (
  stores: MergeStores,
  segments: readonly Segment[],
  { places, blocks, pairs }: Merged,
): Promise<boolean> => {
  const known = await stores.segments.getAllKeys();
  if (!segments.every(({ id }) => known.includes(id))) return false;
  const id = idAfter(known);
  const writes = new Writes();
  if (places.length > 0) putSegment(stores, id, places, writes);
  for (const block of blocks) writes.add(stores.blocks.put({ ...block, segment: id }));
  for (const part of partsOf(id, places.length, pairs)) writes.add(stores.pairs.put(part));
  for (const one of segments) {
    writes.add(stores.segments.delete(one.id));
    for (const store of [stores.blocks, stores.chunks, stores.pairs]) writes.add(store.delete(allIn(one.id)));
  }
  await writes.done();
  return true;
};
