import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { accountsOf } from '@/utils/store/accounts.ts';
import { currentBrand } from '@/utils/store/brands.ts';
import { check } from '@/utils/store/check.ts';
import { closeDatabase, openWith } from '@/utils/store/database.ts';
import { keep } from '@/utils/store/keep.ts';
import { list, snapshotsOf } from '@/utils/store/list.ts';
import { pinnedOf } from '@/utils/store/persons.ts';
import { placeOf } from '@/utils/store/place.ts';
import { facets } from '@/utils/store/totals.ts';
import { type Upgrade, upgrades } from '@/utils/store/upgrades.ts';
import { onUpgrade, type Progress } from '@/utils/store/upgrading.ts';
import { count, emptyStore, newCapture, pass, post, START } from './support.ts';

const nothing = (): void => undefined;
const person = '018f0000-0000-7000-8000-000000000001';
const ids = ['018f0000-0000-7000-8000-0000000000a1', '018f0000-0000-7000-8000-0000000000a2'];
let brandId = '';

/** A database as the first release left it: two mentions by one pinned person, one with its terms in the index, one waiting. */
const firstRelease = async (): Promise<void> => {
  await closeDatabase();
  indexedDB.deleteDatabase('earshot');
  const db = await openWith(upgrades.slice(0, 1), nothing, nothing);
  const plain = await openDB('earshot');
  const [brand] = await db.getAll('brands');
  brandId = brand?.id ?? '';
  const key = `${brandId}|discourse@forum.kettle.example:@ann`;
  const account = { version: 1 as const, key, brandId, site: 'discourse', handle: 'ann', name: null, url: null, nativeId: null };
  const handleKey = 'discourse@forum.kettle.example:@ann';
  await db.put('accounts', { ...account, handleKey, voice: null, notebook: null, personId: person, firstSeen: START, lastSeen: START });
  const said = { name: 'ann', roles: [], note: 'Kind.', pinned: true };
  await db.put('persons', { version: 1, id: person, brandId, ...said, listening: 2, performance: 0, rank: -2 });
  for (const [n, id] of ids.entries()) {
    const place = placeOf(START + n, n);
    const numbers = { version: 1 as const, id, interactionId: id, at: START, metrics: { likes: count(n) } };
    const ours = {
      notebook: 'listening' as const,
      tags: [],
      sentiment: null,
      status: 'none' as const,
      due: null,
      win: false,
      winNote: '',
      note: '',
    };
    const kept = { keptAt: START + n, updatedAt: START + n, deletedAt: null, repliedAt: null, sentimentSuggested: null, reactionTo: null };
    await db.put('interactions', {
      ...ours,
      ...kept,
      version: 1,
      id,
      brandId,
      place,
      shelf: `${brandId}/listening`,
      routedBy: 'default',
      post: post({ nativeId: String(n), text: n === 0 ? 'kettle lid' : 'kettle spout', author: { handle: 'ann' } }),
      identity: `discourse@forum.kettle.example:${n}`,
      account: key,
      passedOn: [],
      activity: null,
      filled: {},
      latest: numbers,
      reactions: 0,
    });
    await db.put('snapshots', numbers);
    const terms = [`${brandId}fann`, `${brandId}sdiscourse`, `${brandId}sforum.kettle.example`, `${brandId}wann`, `${brandId}wkettle`];
    const all = [...terms, `${brandId}w${n === 0 ? 'lid' : 'spout'}`];
    if (n === 1) await plain.put('fresh', { place, terms: all.join('\n') });
    else await plain.put('words', { place, terms: all.map((term) => [term, place]) });
  }
  await db.put('counters', { brandId, listening: 2, performance: 0, toReply: 0, practice: 0 });
  await db.put('sites', { brandId, siteName: 'forum.kettle.example', site: 'discourse', listening: 2, performance: 0 });
  plain.close();
  db.close();
};

beforeEach(async () => {
  await emptyStore();
  await firstRelease();
});

const found = async (words: string) => (await list({ brandId, words }, null, 9)).rows.map((row) => row.post.nativeId);

it('the first release is read by this one: lists, search, numbers, people, and nothing to mend', async () => {
  expect((await currentBrand()).id).toBe(brandId);
  expect(await found('kettle')).toEqual(['1', '0']);
  expect(await found('lid')).toEqual(['0']);
  expect(await found('from:ann spout')).toEqual(['1']);
  expect((await snapshotsOf(ids[1] ?? '')).map(({ metrics }) => metrics.likes?.value)).toEqual([1]);
  expect(await pinnedOf(brandId)).toMatchObject([{ id: person, note: 'Kind.' }]);
  expect(await accountsOf(brandId)).toMatchObject([{ handle: 'ann' }]);
  expect(await check()).toMatchObject({ ok: true, value: { counters: 0, sites: 0, persons: 0, words: 0, damaged: 0 } });
});

it('a post of it that is kept again has both its numbers', async () => {
  pass(1_000);
  const input = { nativeId: '0', text: 'kettle lid', author: { handle: 'ann' }, metrics: { likes: count(9) } };
  expect(await keep({ id: newCapture(), brandId, post: post(input) })).toMatchObject({ ok: true, value: { state: 'again' } });
  expect((await snapshotsOf(ids[0] ?? '')).map(({ metrics }) => metrics.likes?.value)).toEqual([0, 9]);
  expect(await accountsOf(brandId)).toHaveLength(1);
});

it('whom it counted is counted on, with what is kept since', async () => {
  pass(1_000);
  await keep({ id: newCapture(), brandId, post: post({ nativeId: '5', author: { handle: 'ann' } }) });
  expect(await pinnedOf(brandId)).toMatchObject([{ id: person, listening: 3 }]);
  expect((await facets(brandId, 'listening')).sites).toMatchObject([{ siteName: 'forum.kettle.example', count: 3 }]);
  expect(await accountsOf(brandId)).toMatchObject([{ firstSeen: START, lastSeen: START + 1_000 }]);
});

it('says how far an upgrade of many notes is, and when it is over', async () => {
  const old = await openWith(upgrades.slice(0, 1), nothing, nothing);
  const [row] = await old.getAll('interactions');
  const tx = old.transaction('interactions', 'readwrite');
  for (let n = 0; row && n < 2_001; n += 1) void tx.store.put({ ...row, id: `copy-${n}`, place: row.place + 10_000 + n });
  await tx.done;
  old.close();
  const said: (Progress | null)[] = [];
  const stop = new AbortController();
  onUpgrade((at) => said.push(at), stop.signal);
  expect(await found('lid')).toContain('0');
  stop.abort();
  expect(said).toEqual([{ done: 0, of: 2_003 }, { done: 2_000, of: 2_003 }, { done: 2_003, of: 2_003 }, null]);
});

it('an upgrade of it that fails leaves it as it was, index and all', async () => {
  const failing: Upgrade = () => Promise.reject(new Error('half way'));
  await expect(openWith([...upgrades, failing], nothing, nothing)).rejects.toThrow('half way');
  const old = await openWith(upgrades.slice(0, 1), nothing, nothing);
  expect([...old.objectStoreNames]).toContain('words');
  old.close();
  expect(await found('lid')).toEqual(['0']);
});
