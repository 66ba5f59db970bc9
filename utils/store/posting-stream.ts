import type { IDBPIndex } from 'idb';
import type { Schema } from './schema.ts';

export type ReadStores = ('interactions' | 'words' | 'fresh' | 'accounts')[];
export type TermIndex = IDBPIndex<Schema, ReadStores, 'words', 'term', 'readonly'>;

const TOP = Number.MAX_SAFE_INTEGER;
const FEWEST = 128;
const MOST = 8_192;

/** Places of one condition, newest first. `places` are all there are up to `to`, inclusive, from where it was last reached. */
export interface Stream {
  places: readonly number[];
  to: number;
  /** Makes `places` begin at `at` or before it. */
  reach(at: number): Promise<void>;
}

/** Index of the first place that is not smaller than `at`. */
export const indexFrom = (places: readonly number[], at: number): number => {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Sorted, each once. */
export const inOrder = (places: readonly number[]): number[] => [...new Set(places)].sort((a, b) => a - b);

/** All of it at once. */
export const wholeStream = (places: readonly number[]): Stream => ({ places, to: TOP, reach: () => Promise.resolve() });

/** One term: a block of its entries after another, twice as many each time, and straight to where another condition goes on. */
export const termStream = (index: TermIndex, term: string): Stream => {
  let count = FEWEST;
  const stream: Stream = {
    places: [],
    to: -1,
    async reach(at) {
      if (at <= stream.to) return;
      stream.places = await index.getAllKeys(IDBKeyRange.bound([term, at], [term, TOP]), count);
      stream.to = stream.places.length < count ? TOP : (stream.places.at(-1) ?? TOP);
      count = Math.min(MOST, count * 2);
    },
  };
  return stream;
};

/** Any of several: as far as all of them were read. */
export const anyOf = (streams: readonly Stream[]): Stream => {
  const any: Stream = {
    places: [],
    to: -1,
    async reach(at) {
      if (at <= any.to) return;
      await Promise.all(streams.map((stream) => stream.reach(at)));
      any.to = Math.min(TOP, ...streams.map((stream) => stream.to));
      any.places = inOrder(streams.flatMap(({ places }) => places.slice(indexFrom(places, at), indexFrom(places, any.to + 1))));
    },
  };
  return any;
};
