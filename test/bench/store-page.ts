import { freeze } from '@/utils/clock.ts';
import { currentBrand } from '@/utils/store/brands.ts';
import { type Dated, keepMany } from '@/utils/store/bulk.ts';
import { countOf } from '@/utils/store/count.ts';
import { countWaiting } from '@/utils/store/counting.ts';
import { keep } from '@/utils/store/keep.ts';
import { list } from '@/utils/store/list.ts';
import { totals } from '@/utils/store/totals.ts';
import { wordsOf } from '@/utils/store/words.ts';
import { fill, settle } from './store-fill.ts';
import { queries } from './store-queries.ts';
import { countRaw, intersectRaw, newestRaw, openRaw, putRaw, type RawRow } from './store-raw.ts';
import { capture } from './store-seed.ts';

/** Runs in a page of the extension: the store's own code beside raw IndexedDB, taken in turns. Times in milliseconds. */
export interface Pair {
  ours: number[];
  raw: number[];
}

const CHUNK = 5_000;
let brandId = '';
let raw: IDBDatabase;
let seeded = 0;
let chunk: { captures: Dated[]; rows: RawRow[] } = { captures: [], rows: [] };

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const rawOf = (n: number): RawRow => {
  const { id, post, keptAt = 0 } = capture(brandId, n);
  const tokens = [...new Set(wordsOf(post.text))].slice(0, 20);
  return { id, site: post.site, author: post.author.handle ?? '', at: keptAt, url: post.permalink ?? '', text: post.text, tokens };
};

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

const inTurns = async (times: number, ours: (i: number) => Promise<unknown>, theirs: (i: number) => Promise<unknown>): Promise<Pair> => {
  const pair: Pair = { ours: [], raw: [] };
  for (let i = 0; i < times; i += 1) {
    pair.ours.push(await timed(() => ours(i)));
    pair.raw.push(await timed(() => theirs(i)));
  }
  return pair;
};

const bench = {
  async open(): Promise<void> {
    brandId = (await currentBrand()).id;
    raw = await openRaw('raw');
    seeded = await countRaw(raw);
  },
  seeded: (): number => seeded,
  /** Makes the next rows for both, up to `total`: how many. What follows writes them. */
  next(total: number): number {
    const numbers = range(seeded, Math.min(CHUNK, total - seeded));
    chunk = { captures: numbers.map((n) => capture(brandId, n)), rows: numbers.map(rawOf) };
    return numbers.length;
  },
  /** The same rows as by `seedOurs`, put straight where they belong. */
  fill: async (): Promise<{ ours: number; raw: number }> => {
    const took = { ours: await timed(() => fill(chunk.captures)), raw: await timed(() => putRaw(raw, chunk.rows)) };
    seeded += chunk.rows.length;
    return took;
  },
  settle: (): Promise<void> =>
    settle(
      (function* () {
        for (let n = 0; n < seeded; n += 1) yield capture(brandId, n);
      })(),
    ),
  /** Kept, and then what people, sites and tags count, which otherwise waits until somebody reads it. */
  seedOurs: async (): Promise<{ kept: number; counted: number }> => ({
    kept: await timed(() => keepMany(chunk.captures)),
    counted: await timed(countWaiting),
  }),
  async seedRaw(): Promise<number> {
    seeded += chunk.rows.length;
    return timed(() => putRaw(raw, chunk.rows));
  },
  first: (): Promise<Pair> =>
    inTurns(
      21,
      () => list({ brandId, notebook: 'listening' }, null, 50),
      () => newestRaw(raw),
    ),
  totals: (): Promise<Pair> =>
    inTurns(
      5,
      () => totals(brandId),
      () => countRaw(raw),
    ),
  /** One capture: everything a keep writes, beside one put. */
  async one(): Promise<Pair> {
    const at = seeded;
    seeded += 101;
    const captures = range(at, 101).map((n) => capture(brandId, n));
    const rows = range(at, 101).map(rawOf);
    return inTurns(
      101,
      (i) => {
        const one = captures[i] ?? capture(brandId, at);
        // At its own time, so that what is seeded after it is newer.
        freeze(one.keptAt ?? null);
        return keep(one).finally(() => freeze(null));
      },
      (i) => putRaw(raw, rows.slice(i, i + 1)),
    );
  },
  async fifty(): Promise<Pair> {
    const at = seeded;
    seeded += 550;
    const captures = range(at, 550).map((n) => capture(brandId, n));
    const rows = range(at, 550).map(rawOf);
    return inTurns(
      11,
      (i) => keepMany(captures.slice(i * 50, i * 50 + 50)),
      (i) => putRaw(raw, rows.slice(i * 50, i * 50 + 50)),
    );
  },
  common: (): Promise<Pair> =>
    inTurns(
      3,
      () => list({ brandId, words: '"the0" "the1"' }, null, 50),
      () => intersectRaw(raw, 'the0', 'the1'),
    ),
  rare: (a: string, b: string): Promise<Pair> =>
    inTurns(
      11,
      () => list({ brandId, words: `"${a}" "${b}"` }, null, 50),
      () => intersectRaw(raw, a, b),
    ),
  async queries(times: number): Promise<{ words: string; ms: number; found: number }[]> {
    const all = [];
    for (const words of queries) {
      let found = 0;
      const took = [];
      for (let i = 0; i < times; i += 1) {
        took.push(await timed(async () => (found = (await list({ brandId, words }, null, 50)).rows.length)));
      }
      all.push({ words, ms: took.sort((x, y) => x - y)[times >> 1] ?? 0, found });
    }
    return all;
  },
  /** How many a search finds in all: what stands above the list. */
  async counts(times: number): Promise<{ words: string; ms: number; found: number }[]> {
    const all = [];
    for (const words of ['the0', 't', 'the0 -the1', '-the0', 'from:user', 'sentiment:unset', '"the0 the1"']) {
      let found = 0;
      const took = [];
      for (let i = 0; i < times; i += 1)
        took.push(await timed(async () => (found = (await countOf({ brandId, notebook: 'listening', words })) ?? 0)));
      all.push({ words, ms: took.sort((x, y) => x - y)[times >> 1] ?? 0, found });
    }
    return all;
  },
  search: async (words: string): Promise<number> => (await list({ brandId, words }, null, 50)).rows.length,
  size: async (): Promise<number> => ((await navigator.storage.estimate()).usage ?? 0) / 1e6,
};

export type StoreBench = typeof bench;
Reflect.set(globalThis, 'storeBench', bench);
