import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { accountOf, setVoice } from '@/utils/store/accounts.ts';
import { keepMany } from '@/utils/store/bulk.ts';
import { check } from '@/utils/store/check.ts';
import { countMany, countWaiting } from '@/utils/store/counting.ts';
import { closeDatabase, database } from '@/utils/store/database.ts';
import { list } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { personBehind } from '@/utils/store/person-behind.ts';
import { forgetPerson } from '@/utils/store/person-forget.ts';
import { mergePersons, unmergePersons } from '@/utils/store/person-merge.ts';
import { personOf, personsOf } from '@/utils/store/persons.ts';
import { tagsOf } from '@/utils/store/tags.ts';
import { facets, totals } from '@/utils/store/totals.ts';
import { remove, restore } from '@/utils/store/trash.ts';
import { undoKeep } from '@/utils/store/undo.ts';
import { dieAt } from '../../support/die-at.ts';
import { emptyStore, kept, newCapture, post, START } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});
afterEach(() => vi.restoreAllMocks());

const lid = { tags: [{ group: 'free' as const, name: 'Lid' }] };
const by = (n: number, handle: string, nativeId: string | null = null) => ({
  id: newCapture(),
  brandId,
  keptAt: START + n,
  post: post({ nativeId: `n${n}`, author: { handle, nativeId } }),
  ours: lid,
});
const many = (count: number, handle: (n: number) => string) => keepMany(Array.from({ length: count }, (_, n) => by(n, handle(n))));
const people = async () => (await personsOf(brandId, 99)).map(({ name, listening }) => [name, listening]).sort();
const waiting = async () => (await database()).count('uncounted');
const idOf = async (nativeId: string): Promise<string> =>
  (await list({ brandId }, null, 500)).rows.find((row) => row.post.nativeId === nativeId)?.id ?? '';

it('a keep counts people, sites and tags once somebody reads them, also after the worker died', async () => {
  await kept(brandId, { nativeId: '1', author: { handle: 'ann' } }, lid);
  await kept(brandId, { nativeId: '2', author: { handle: 'ann' } }, lid);
  expect(await waiting()).toBe(2);
  expect(await totals(brandId)).toMatchObject({ listening: 2 });
  await closeDatabase();
  expect(await people()).toEqual([['ann', 2]]);
  expect(await waiting()).toBe(0);
  expect((await facets(brandId, 'listening')).sites).toMatchObject([{ count: 2 }]);
  expect(await tagsOf(brandId, null)).toMatchObject([{ name: 'Lid', listening: 2 }]);
  expect((await personOf((await personsOf(brandId, 1))[0]?.id ?? ''))?.accounts).toMatchObject([{ lastSeen: START + 120_000 }]);
});

it.each([1, 2, 3, 700])('counting that ends at write %i counts each once in the end', async (nth) => {
  await many(600, (n) => `user${n % 400}`);
  await many(600, (n) => `user${n % 400}`);
  dieAt(nth);
  await expect(countWaiting()).rejects.toThrow();
  vi.restoreAllMocks();
  await closeDatabase();
  const all = await personsOf(brandId, 999);
  expect(all).toHaveLength(400);
  expect(all.reduce((sum, { listening }) => sum + listening, 0)).toBe(600);
  expect(await check()).toMatchObject({ ok: true, value: { persons: 0, sites: 0, tags: 0 } });
});

it('what was kept and trashed before it was counted counts when it comes back', async () => {
  await many(30, (n) => (n === 0 ? 'ann' : 'bea'));
  const id = await idOf('n0');
  await remove([id]);
  expect(await people()).toEqual([
    ['ann', 0],
    ['bea', 29],
  ]);
  await restore([id]);
  expect(await people()).toEqual([
    ['ann', 1],
    ['bea', 29],
  ]);
});

it('an account that waits is found by its handle, and by the site’s own id', async () => {
  await keepMany([...Array.from({ length: 30 }, (_, n) => by(n, 'bea')), by(40, 'ann', '700'), by(41, 'cleo')]);
  await kept(brandId, { nativeId: 's1', author: { handle: 'ann' } });
  await kept(brandId, { nativeId: 's2', author: { handle: 'cleo', nativeId: '800' } });
  expect(await people()).toEqual([
    ['ann', 2],
    ['bea', 30],
    ['cleo', 2],
  ]);
});

it('many acts in a row know whom the ones before met', async () => {
  await keepMany([...Array.from({ length: 1_000 }, (_, n) => by(n, `user${n % 7}`)), by(1_000, 'user1'), by(1_001, 'user6', '900')]);
  await countWaiting();
  const all = await people();
  expect(all).toHaveLength(7);
  expect(all.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(1_002);
});

it('undo of a keep whose account waits takes it along, and keeping again counts one', async () => {
  await many(30, (n) => (n === 0 ? 'ann' : 'bea'));
  const id = await idOf('n0');
  const account = (await list({ brandId }, null, 50)).rows.find((row) => row.id === id)?.account ?? '';
  await undoKeep(id, null, 'new');
  expect(await accountOf(account)).toBeNull();
  await kept(brandId, { nativeId: 'n0', author: { handle: 'ann' } });
  expect(await people()).toEqual([
    ['ann', 1],
    ['bea', 29],
  ]);
});

it('an account that waits takes a voice, and a person is behind it at once', async () => {
  await many(30, (n) => (n === 0 ? 'ann' : 'bea'));
  const key = `${brandId}|discourse@forum.kettle.example:@ann`;
  expect(await setVoice(key, 'team')).toMatchObject({ ok: true, value: { voice: 'team', handle: 'ann' } });
  expect(await personBehind(key)).toMatchObject({ name: 'ann' });
  expect(await accountOf(key)).toMatchObject({ voice: 'team' });
  expect(await people()).toEqual([
    ['ann', 1],
    ['bea', 29],
  ]);
});

it('who is forgotten waits nowhere', async () => {
  await many(30, (n) => (n === 0 ? 'ann' : 'bea'));
  const ann = (await personsOf(brandId, 9)).find(({ name }) => name === 'ann')?.id ?? '';
  await kept(brandId, { nativeId: 'later', author: { handle: 'ann' } });
  await forgetPerson(ann);
  expect(JSON.stringify(await (await database()).getAll('uncounted'))).not.toContain('ann');
  expect(await people()).toEqual([['bea', 29]]);
});

it('people that are merged and parted while posts wait are counted as their posts say', async () => {
  await many(30, (n) => (n % 3 === 0 ? 'ann' : 'bea'));
  const [bea = '', ann = ''] = (await personsOf(brandId, 9)).map(({ id }) => id);
  await kept(brandId, { nativeId: 'a', author: { handle: 'ann' } });
  const merged = await mergePersons(bea, [ann]);
  await kept(brandId, { nativeId: 'b', author: { handle: 'ann' } });
  expect(await people()).toEqual([['bea', 32]]);
  await kept(brandId, { nativeId: 'c', author: { handle: 'ann' } });
  if (merged.ok) await unmergePersons(merged.value);
  expect(await people()).toEqual([
    ['ann', 13],
    ['bea', 20],
  ]);
});

it('a tag is spelled as it was first, though it isn’t counted yet', async () => {
  const { interaction } = await kept(brandId, { nativeId: '1' }, lid);
  const other = await kept(brandId, { nativeId: '2' });
  expect(await patch(other.interaction.id, { tags: [{ group: 'free', name: 'lid' }] })).toMatchObject({
    value: { tags: [{ name: 'Lid' }] },
  });
  await undoKeep(interaction.id, null, 'new');
  expect(await tagsOf(brandId, null)).toMatchObject([{ name: 'Lid', listening: 1 }]);
});

it('is counted without a reader where much waits', async () => {
  for (let n = 0; n < 33; n += 1) await kept(brandId, { nativeId: `${n}`, author: { handle: `user${n}` } });
  await countMany();
  expect(await waiting()).toBe(0);
  expect(await (await database()).count('persons')).toBe(33);
});

it('the check counts first and finds nothing wrong', async () => {
  await many(40, (n) => `user${n}`);
  expect(await check()).toMatchObject({ ok: true, value: { counters: 0, sites: 0, tags: 0, persons: 0, words: 0 } });
});
