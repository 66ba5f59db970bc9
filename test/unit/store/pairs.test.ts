import { beforeEach, expect, it, vi } from 'vitest';
import { keepMany } from '@/utils/store/bulk.ts';
import { check } from '@/utils/store/check.ts';
import { database } from '@/utils/store/database.ts';
import { list } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { readsOf, stores } from '@/utils/store/search-conditions.ts';
import { pairsIn } from '@/utils/store/segment-pairs.ts';
import { matching } from '@/utils/store/segment-read.ts';
import { termKey } from '@/utils/store/terms.ts';
import { tidy } from '@/utils/store/tidy.ts';
import { emptyStore, newCapture, post, START } from './support.ts';

// Hundreds of rows are written and merged, on a busy machine too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// No tidying by itself: each test says when.
vi.mock('@/utils/store/tidy-sometimes.ts', () => ({ tidySometimes: () => undefined }));

const ROWS = 700;
let brandId = '';

/** Every 70th says "warm kettle", all others "kettle warm". */
beforeEach(async () => {
  brandId = await emptyStore();
  const texts = Array.from({ length: ROWS }, (_, n) => (n % 70 === 0 ? 'a warm kettle' : 'a kettle warm'));
  for (let n = 0; n < ROWS; n += 100)
    await keepMany(
      texts
        .slice(n, n + 100)
        .map((text, i) => ({ id: newCapture(), brandId, keptAt: START + n + i, post: post({ nativeId: String(n + i), text }) })),
    );
});

const found = async (words: string) => (await list({ brandId, words }, null, 50)).rows.map((row) => Number(row.post.nativeId));
const warmKettles = Array.from({ length: 10 }, (_, i) => 630 - i * 70);

it('a phrase leads to the rows that have its words side by side, in each segment and in all of them as one', async () => {
  const tx = (await database()).transaction([...stores]);
  const words = ['warm', 'kettle'];
  const sought = {
    sets: words.map((word) => [{ key: termKey(brandId, 'word', word), prefix: false }]),
    pairs: pairsIn(words),
    without: [],
  };
  let rows = 0;
  for (const segment of await tx.objectStore('segments').getAll()) rows += (await matching(readsOf(tx), segment, sought)).rows.length;
  expect(rows).toBe(10);
  expect(await found('"warm kettle"')).toEqual(warmKettles);
  await keepMany(
    [...Array(100).keys()].map((n) => ({ id: newCapture(), brandId, keptAt: START - 1 - n, post: post({ nativeId: `old ${n}` }) })),
  );
  await tidy({ limit: 0 });
  expect(await (await database()).count('segments')).toBe(1);
  expect(await found('"warm kettle"')).toEqual(warmKettles);
});

it('a phrase follows what is written since', async () => {
  const [row] = (await list({ brandId, words: '"kettle warm"' }, null, 1)).rows;
  await patch(row?.id ?? '', { note: 'Not a warm kettle.' });
  expect(await found('"warm kettle"')).toEqual([699, ...warmKettles]);
  await tidy({ limit: 0 });
  expect(await found('"warm kettle"')).toEqual([699, ...warmKettles]);
  await patch(row?.id ?? '', { note: 'A kettle not warm.' });
  expect(await found('"warm kettle"')).toEqual(warmKettles);
});

it('pairs that were lost are given back by the check', async () => {
  const db = await database();
  const [segment] = await db.getAll('segments');
  await db.delete('pairs', IDBKeyRange.bound([segment?.id ?? 0], [segment?.id ?? 0, []]));
  expect(await found('"warm kettle"')).not.toEqual(warmKettles);
  expect(await check()).toMatchObject({ ok: true, value: { words: 100 } });
  expect(await found('"warm kettle"')).toEqual(warmKettles);
});
