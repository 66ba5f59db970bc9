import { beforeEach, expect, it, vi } from 'vitest';
import { saveBrand } from '@/utils/store/brands.ts';
import { keepMany } from '@/utils/store/bulk.ts';
import { countOf } from '@/utils/store/count.ts';
import { database } from '@/utils/store/database.ts';
import { list } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { tidy } from '@/utils/store/tidy.ts';
import { emptyStore, newCapture, post, START } from './support.ts';

// No tidying by itself: each test says when.
vi.mock('@/utils/store/tidy-sometimes.ts', () => ({ tidySometimes: () => undefined }));

let brandId = '';
const ids: string[] = [];

/** 350 rows about kettles in seven segments; each but every 50th has a lid too. With one more the seven become one. */
beforeEach(async () => {
  brandId = await emptyStore();
  ids.length = 0;
  const captures = Array.from({ length: 350 }, (_, n) => ({
    id: newCapture(),
    brandId,
    keptAt: START + n,
    post: post({ nativeId: String(n), text: 'kettle' }),
    ours: { note: n % 50 === 0 ? '' : 'lid' },
  }));
  ids.push(...captures.map(({ id }) => id));
  for (let at = 0; at < captures.length; at += 50) await keepMany(captures.slice(at, at + 50));
});

const found = async (words: string) => (await list({ brandId, words }, null, 50)).rows.map((row) => Number(row.post.nativeId));
const others = [300, 250, 200, 150, 100, 50, 0];

it.each(['-lid', 'kettle -lid', '-"lid"', '-lid -pot'])('%s leaves out what has the word', async (words) => {
  expect(await found(words)).toEqual(others);
  expect(await countOf({ brandId, words })).toBe(others.length);
});

it.each(['-lid', 'kettle -lid'])('%s shows what lost the word since its segment was written, and no longer what got it', async (words) => {
  await patch(ids[120] ?? '', { note: 'handle' });
  await patch(ids[100] ?? '', { note: 'a lid' });
  const now = [300, 250, 200, 150, 120, 50, 0];
  expect(await found(words)).toEqual(now);
  await tidy({ limit: 0 });
  expect(await (await database()).count('segments')).toBe(1);
  expect(await found(words)).toEqual(now);
  expect(await countOf({ brandId, words })).toBe(now.length);
});

it('"not" alone shows nothing of another brand', async () => {
  const other = await saveBrand('Other', []);
  const theirs = Array.from({ length: 120 }, (_, n) => ({
    id: newCapture(),
    brandId: other.id,
    keptAt: START + 500 + n,
    post: post({ nativeId: `o${n}` }),
  }));
  await keepMany(theirs);
  expect(await found('-lid')).toEqual(others);
  expect(await found('sentiment:unset -lid')).toEqual(others);
});
