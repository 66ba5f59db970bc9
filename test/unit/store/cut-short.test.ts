import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepMany } from '@/utils/store/bulk.ts';
import { check } from '@/utils/store/check.ts';
import { closeDatabase, database } from '@/utils/store/database.ts';
import { list } from '@/utils/store/list.ts';
import { sweep } from '@/utils/store/sweep.ts';
import { tidy } from '@/utils/store/tidy.ts';
import { dieAt } from '../../support/die-at.ts';
import { emptyStore, kept, newCapture, post, START } from './support.ts';

// Hundreds of rows are written and merged, on a busy machine too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// No tidying by itself: each test says when.
vi.mock('@/utils/store/tidy-sometimes.ts', () => ({ tidySometimes: () => undefined }));

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
  for (let n = 0; n < 8; n += 1)
    await keepMany(
      Array.from({ length: 21 }, (_, i) => ({
        id: newCapture(),
        brandId,
        keptAt: START + n * 21 + i,
        post: post({ nativeId: `${n} ${i}` }),
      })),
    );
  await kept(brandId, { nativeId: 'waits', text: 'A kettle lid waits.' });
});
afterEach(() => vi.restoreAllMocks());

const found = async (): Promise<string[]> =>
  (await list({ brandId, words: 'kettle lid' }, null, 500)).rows.map((row) => row.post.nativeId ?? '');

it.each([1, 2, 3, 5, 8])('a merge that ends at write %i leaves every row found once, and the next one does it all', async (nth) => {
  const before = await found();
  expect(before).toHaveLength(169);
  dieAt(nth);
  await expect(tidy({ limit: 0 })).rejects.toThrow();
  vi.restoreAllMocks();
  await closeDatabase();
  expect(await found()).toEqual(before);
  expect(await check()).toMatchObject({ ok: true, value: { words: 0 } });
  await tidy({ limit: 0 });
  expect(await (await database()).count('segments')).toBeLessThan(8);
  expect(await found()).toEqual(before);
});

it('a merge whose rows go meanwhile leaves what others made of them', async () => {
  const before = await found();
  const db = await database();
  const [row] = await db.getAll('interactions');
  const place = row?.place ?? 0;
  const merging = tidy({ limit: 0 });
  await sweep([place]);
  await merging;
  expect((await db.getAll('chunks')).flatMap((chunk) => [...chunk.places])).not.toContain(place);
  await tidy({ limit: 0 });
  expect(await found()).toEqual(before.filter((nativeId) => nativeId !== row?.post.nativeId));
  expect(await db.count('segments')).toBeLessThan(8);
});

it('words of what went for good that a cut sweep left are swept by the next', async () => {
  const db = await database();
  const [row] = await db.getAll('interactions');
  const place = row?.place ?? 0;
  await tidy({ limit: 0 });
  dieAt(1);
  await sweep([place]);
  vi.restoreAllMocks();
  const places = async () => (await db.getAll('chunks')).flatMap((chunk) => [...chunk.places]);
  expect(await places()).toContain(place);
  await sweep([place]);
  expect(await places()).not.toContain(place);
});
