import { beforeEach, expect, it } from 'vitest';
import { keepMany } from '@/utils/store/bulk.ts';
import { list } from '@/utils/store/list.ts';
import { personsOf } from '@/utils/store/persons.ts';
import { suggestTags } from '@/utils/store/tags.ts';
import { facets, totals } from '@/utils/store/totals.ts';
import { emptyStore, newCapture, post, START } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});

it('keeps many with one person to an account, counted once each, findable at once', async () => {
  const inputs = Array.from({ length: 60 }, (_, n) => ({
    id: newCapture(),
    brandId,
    keptAt: START + (n >> 1),
    post: post({ nativeId: String(n % 50), text: `kettle number${n % 50}`, author: { handle: `ann${n % 3}` } }),
    ours: { tags: [{ group: 'free' as const, name: n % 2 ? 'Lid' : 'lid' }] },
  }));
  expect(await keepMany(inputs)).toEqual({ ok: true, value: 50 });
  expect(await totals(brandId)).toMatchObject({ listening: 50 });
  expect((await personsOf(brandId, 10)).map((one) => one.listening).sort()).toEqual([16, 17, 17]);
  expect(await suggestTags(brandId, null, null, 'LI', 5)).toMatchObject([{ count: 50 }]);
  expect((await facets(brandId, 'listening')).sites).toEqual([{ site: 'discourse', siteName: 'forum.kettle.example', count: 50 }]);
  expect((await list({ brandId, words: 'kettle number49' }, null, 50)).rows).toHaveLength(1);
});

it('pages through all of them, newest first, each once', async () => {
  const inputs = Array.from({ length: 130 }, (_, n) => ({
    id: newCapture(),
    brandId,
    keptAt: START + n,
    post: post({ nativeId: String(n), text: 'kettle' }),
  }));
  await keepMany(inputs);
  for (const words of ['', 'kettle', '-lid']) {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await list({ brandId, words }, cursor, 50);
      seen.push(...page.rows.map((row) => row.post.nativeId ?? ''));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 130 }, (_, n) => String(129 - n)));
  }
});

it.each([10, 200])('of many, those that are kept already are kept again, where %i lie between them too', async (before) => {
  const one = (id: number) => ({ id: newCapture(), brandId, keptAt: START + id, post: post({ nativeId: `${1_000 + id}` }) });
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, n) => one(from + n));
  expect(await keepMany(numbers(0, before))).toEqual({ ok: true, value: before });
  expect(await keepMany([one(0), ...numbers(before - 5, 30)])).toEqual({ ok: true, value: 25 });
  expect(await totals(brandId)).toMatchObject({ listening: before + 25 });
});

it('of many, somebody whom a page shows by handle alone is who they were by the site’s own id', async () => {
  const [byId, byHandle] = [
    { handle: 'ann', nativeId: '700' },
    { handle: 'ann', nativeId: null },
  ];
  const at = (n: number, author: typeof byId | typeof byHandle) => ({
    id: newCapture(),
    brandId,
    keptAt: START + n,
    post: post({ nativeId: `${n}`, author }),
  });
  await keepMany([at(0, byId), at(1, { handle: 'bea', nativeId: '800' })]);
  await keepMany([at(2, byHandle), at(3, { handle: 'cleo', nativeId: null })]);
  expect((await personsOf(brandId, 9)).map(({ name, listening }) => [name, listening]).sort()).toEqual([
    ['ann', 2],
    ['bea', 1],
    ['cleo', 1],
  ]);
});
