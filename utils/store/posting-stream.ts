import type { IDBPObjectStore } from 'idb';
import type { Schema } from './schema.ts';

export type Postings = IDBPObjectStore<Schema, ('interactions' | 'postings' | 'fresh' | 'accounts')[], 'postings', 'readonly'>;

const TOP = Number.MAX_SAFE_INTEGER;
const MOST_CHUNKS = 64;

/** Places of one condition, newest first. `places` are all there are from `from` to `to`, both inclusive. */
export interface Stream {
  places: Float64Array;
  from: number;
  to: number;
  /** Makes `places` begin at `at` or before it. */
  reach(at: number): Promise<void>;
}

/** Index of the first place that is not smaller than `at`. */
export const indexFrom = (places: Float64Array, at: number): number => {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

const joined = (chunks: readonly Float64Array[]): Float64Array => {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const all = new Float64Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
};

/** All of it at once. */
export const wholeStream = (places: Float64Array): Stream => ({ places, from: 0, to: TOP, reach: () => Promise.resolve() });

/** One term: chunk after chunk, twice as many each time, and straight to where another condition goes on. */
export const termStream = (postings: Postings, term: string): Stream => {
  let chunks = 1;
  const stream: Stream = {
    places: new Float64Array(),
    from: 0,
    to: -1,
    async reach(at) {
      if (at <= stream.to) return;
      const read = await postings.getAll(IDBKeyRange.bound([term, at], [term, TOP]), chunks);
      stream.places = joined(read);
      stream.from = at;
      stream.to = read.length < chunks ? TOP : (stream.places.at(-1) ?? TOP);
      chunks = Math.min(MOST_CHUNKS, chunks * 2);
    },
  };
  return stream;
};

/** Terms that begin with `key`, or are it: read whole if that is at most `most` chunks, else null. */
export const unionStream = async (
  postings: Postings,
  keys: readonly { key: string; prefix: boolean }[],
  first: number,
  most: number,
): Promise<Stream | null> => {
  const lists = await Promise.all(
    keys.map(({ key, prefix }) =>
      postings.getAll(IDBKeyRange.bound([key, prefix ? 0 : first], [prefix ? `${key}\uffff` : key, TOP]), most + 1),
    ),
  );
  const chunks = lists.flat();
  if (chunks.length > most) return null;
  const [only] = chunks;
  if (chunks.length <= 1) return wholeStream(only ?? new Float64Array());
  const all = joined(chunks).sort();
  let n = 0;
  for (let i = 0; i < all.length; i += 1) {
    const place = all[i] ?? 0;
    if (n === 0 || place !== all[n - 1]) {
      all[n] = place;
      n += 1;
    }
  }
  return wholeStream(all.subarray(0, n));
};
