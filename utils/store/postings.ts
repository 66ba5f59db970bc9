import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Schema } from './schema.ts';
import type { Act } from './scope.ts';

/** Places in one chunk: at 8 bytes each a full chunk is 8 KB. */
export const CHUNK = 1_024;

type Postings = IDBPObjectStore<Schema, StoreNames<Schema>[] | readonly StoreNames<Schema>[], 'postings', 'readwrite'>;

/** The one chunk of a term where `place` lies or would lie: the first that ends at it or after it. */
const chunkRange = (term: string, place: number): IDBKeyRange => IDBKeyRange.bound([term, place], [term, Number.MAX_SAFE_INTEGER]);

const lastOf = (chunk: Float64Array): number => chunk[chunk.length - 1] ?? 0;

const put = async (store: Postings, term: string, places: Float64Array): Promise<void> => {
  const writes: Promise<unknown>[] = [];
  for (let end = places.length; end > 0; end -= CHUNK) {
    const chunk = places.slice(Math.max(0, end - CHUNK), end);
    writes.push(store.put(chunk, [term, lastOf(chunk)]));
  }
  await Promise.all(writes);
};

/** Sorted, each once. */
export const union = (a: Float64Array, b: Float64Array): Float64Array => {
  const out = new Float64Array(a.length + b.length);
  let [i, j, n] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    out[n] = Math.min(x, y);
    n += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return out.subarray(0, n);
};

/** Adds sorted places to one term: each to the chunk it belongs to, what is newer than all to the newest chunk or a new one. */
export const addPlaces = async (store: Postings, term: string, places: Float64Array): Promise<void> => {
  let rest = places;
  while (rest.length > 0) {
    const [chunk] = await store.getAll(chunkRange(term, rest[0] ?? 0), 1);
    if (!chunk) return put(store, term, rest);
    const last = lastOf(chunk);
    const cut = rest.findIndex((place) => place > last);
    const mine = cut < 0 ? rest : rest.subarray(0, cut);
    if (chunk.length >= CHUNK && (mine[mine.length - 1] ?? 0) < (chunk[0] ?? 0)) await put(store, term, mine);
    else await put(store, term, union(chunk, mine));
    rest = rest.subarray(mine.length);
  }
};

const without = async (store: Postings, term: string, place: number): Promise<void> => {
  const [chunk] = await store.getAll(chunkRange(term, place), 1);
  if (!chunk?.includes(place)) return;
  const left = chunk.filter((one) => one !== place);
  if (lastOf(left) !== lastOf(chunk)) await store.delete([term, lastOf(chunk)]);
  await put(store, term, left);
};

/** Takes one interaction out of the postings of all its terms. */
export const removeTerms = async (tx: Act, place: number, terms: readonly string[]): Promise<void> => {
  const store = tx.objectStore('postings');
  await Promise.all(terms.map((term) => without(store, term, place)));
};
