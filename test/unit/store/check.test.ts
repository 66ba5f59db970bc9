import { beforeEach, describe, expect, it } from 'vitest';
import { check } from '@/utils/store/check.ts';
import { database } from '@/utils/store/database.ts';
import { list } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { personsOf } from '@/utils/store/persons.ts';
import { suggestTags } from '@/utils/store/tags.ts';
import { tidy } from '@/utils/store/tidy.ts';
import { facets, totals } from '@/utils/store/totals.ts';
import { remove } from '@/utils/store/trash.ts';
import { emptyStore, kept } from './support.ts';

const nothing = { counters: 0, sites: 0, tags: 0, persons: 0, reactions: 0, shelves: 0, words: 0, damaged: 0 };
const lid = { group: 'free' as const, name: 'lid' };
let brandId = '';

beforeEach(async () => {
  brandId = await emptyStore();
  const first = await kept(brandId, { nativeId: '1', author: { handle: 'ann' } }, { tags: [lid], status: 'needs-reply' });
  await kept(brandId, { nativeId: '2', author: { handle: 'ann' } }, { tags: [lid] });
  const third = await kept(brandId, { nativeId: '3', author: { handle: 'bo' } });
  await tidy({ limit: 0 });
  await patch(first.interaction.id, { note: 'Ask Mara.' });
  await remove([third.interaction.id]);
});

const found = async (words: string) => (await list({ brandId, words }, null, 9)).rows.map((row) => row.post.nativeId);

describe('the check', () => {
  it('finds nothing to mend where nothing is wrong', async () => {
    expect(await check()).toEqual({ ok: true, value: nothing });
  });

  it('puts counters, sites, tags and people right, and says how many', async () => {
    const before = [
      await totals(brandId),
      await facets(brandId, null),
      await personsOf(brandId, 9),
      await suggestTags(brandId, null, null, '', 9),
    ];
    const db = await database();
    await db.put('counters', { brandId, listening: 90, performance: 3, toReply: 0, practice: 1 });
    await db.clear('sites');
    await db.put('sites', { brandId, siteName: 'gone.example', site: 'web', listening: 5, performance: 0 });
    const [tag] = await db.getAll('tags');
    if (tag) await db.put('tags', { ...tag, listening: 7, rank: -7 });
    for (const person of await db.getAll('persons')) await db.put('persons', { ...person, listening: 8, rank: -8 });
    expect(await check()).toEqual({ ok: true, value: { ...nothing, counters: 1, sites: 2, tags: 1, persons: 2 } });
    expect([
      await totals(brandId),
      await facets(brandId, null),
      await personsOf(brandId, 9),
      await suggestTags(brandId, null, null, '', 9),
    ]).toEqual(before);
  });

  it('gives back to search what had lost its words, or has wrong ones', async () => {
    const db = await database();
    for (const store of ['fresh', 'blocks', 'chunks', 'segments'] as const) await db.clear(store);
    expect(await found('kettle')).toEqual([]);
    expect(await check()).toEqual({ ok: true, value: { ...nothing, words: 2 } });
    expect(await found('kettle')).toEqual(['2', '1']);
    expect(await found('mara')).toEqual(['1']);
    expect(await check()).toEqual({ ok: true, value: nothing });
  });

  it('counts what is damaged, and goes on', async () => {
    const db = await database();
    const row = (await db.getAll('interactions'))[1];
    if (row) {
      Reflect.deleteProperty(row, 'post');
      await db.put('interactions', row);
    }
    expect(await check()).toMatchObject({ ok: true, value: { damaged: 1, counters: 1 } });
  });

  it('ends where it is told to, with nothing changed', async () => {
    expect(await check(() => undefined, AbortSignal.abort())).toEqual({ ok: true, value: null });
  });
});
