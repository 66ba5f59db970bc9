import { beforeEach, describe, expect, it } from 'vitest';
import { accountsOf } from '@/utils/store/accounts.ts';
import { takeBack } from '@/utils/store/back.ts';
import { get, list, snapshotsOf } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { personsOf } from '@/utils/store/persons.ts';
import { removePractice } from '@/utils/store/practice.ts';
import { deleteUnusedTags, renameTag } from '@/utils/store/tag-change.ts';
import { suggestTags, tagsOf } from '@/utils/store/tags.ts';
import { totals } from '@/utils/store/totals.ts';
import { purge, remove, restore, TRASH_KEEPS } from '@/utils/store/trash.ts';
import { undoKeep } from '@/utils/store/undo.ts';
import { count, emptyStore, kept, pass } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});

const free = (name: string) => ({ group: 'free' as const, name });
const tags = async () => (await suggestTags(brandId, null, null, '', 20)).map(({ name, count }) => `${name} ${count}`);

describe('undo', () => {
  it('of a new one takes it away with the account, the person and the tags that came with it', async () => {
    const { interaction, snapshotId } = await kept(brandId, { nativeId: '1', author: { handle: 'anna' }, metrics: { likes: count(1) } });
    await patch(interaction.id, { tags: [free('lid')] });
    expect(await undoKeep(interaction.id, snapshotId, 'new')).toMatchObject({ ok: true });
    expect(await get(interaction.id)).toBeNull();
    expect(await snapshotsOf(interaction.id)).toEqual([]);
    expect([await accountsOf(brandId), await personsOf(brandId, 9), await tags()]).toEqual([[], [], []]);
    expect(await totals(brandId)).toMatchObject({ listening: 0 });
    expect((await list({ brandId, words: 'kettle' }, null, 9)).rows).toEqual([]);
  });

  it('leaves an account and a tag that another one has too', async () => {
    await kept(brandId, { nativeId: '1', author: { handle: 'anna' } }, { tags: [free('lid')] });
    const { interaction } = await kept(brandId, { nativeId: '2', author: { handle: 'Anna' } }, { tags: [free('Lid')] });
    await undoKeep(interaction.id, null, 'new');
    expect(await accountsOf(brandId)).toHaveLength(1);
    expect(await tags()).toEqual(['lid 1']);
  });

  it('of one kept again takes back only the numbers just added', async () => {
    await kept(brandId, { nativeId: '1', metrics: { likes: count(1) } });
    const { interaction, snapshotId } = await kept(brandId, { nativeId: '1', metrics: { likes: count(5) } });
    await undoKeep(interaction.id, snapshotId, 'again');
    expect(await get(interaction.id)).toMatchObject({ latest: { metrics: { likes: { value: 1 } } } });
    expect(await snapshotsOf(interaction.id)).toHaveLength(1);
  });

  it('of one that lay in the trash puts it back there, as long ago as before', async () => {
    const { interaction } = await kept(brandId, { nativeId: '1', metrics: { likes: count(1) } });
    await remove([interaction.id]);
    const deletedAt = (await get(interaction.id))?.deletedAt;
    const again = await kept(brandId, { nativeId: '1', metrics: { likes: count(5) } });
    expect(await totals(brandId)).toMatchObject({ listening: 1 });
    await undoKeep(interaction.id, again.snapshotId, again.state, again.trashedAt);
    expect(await get(interaction.id)).toMatchObject({ deletedAt, latest: { metrics: { likes: { value: 1 } } } });
    expect(await totals(brandId)).toMatchObject({ listening: 0 });
    expect((await list({ brandId }, null, 9)).rows).toEqual([]);
  });
});

describe('the trash', () => {
  it('takes out of list, counters and tags, and gives back', async () => {
    const { interaction } = await kept(brandId, { nativeId: '1' }, { tags: [free('lid')], status: 'needs-reply' });
    expect(await totals(brandId)).toEqual({ listening: 1, performance: 0, toReply: 1 });
    await remove([interaction.id]);
    await remove([interaction.id]);
    expect(await totals(brandId)).toEqual({ listening: 0, performance: 0, toReply: 0 });
    expect((await list({ brandId }, null, 9)).rows).toEqual([]);
    await restore([interaction.id]);
    expect(await totals(brandId)).toEqual({ listening: 1, performance: 0, toReply: 1 });
    expect(await tags()).toEqual(['lid 1']);
  });

  it('keeps 30 days and no longer', async () => {
    const { interaction } = await kept(brandId, { nativeId: '1' });
    await remove([interaction.id]);
    pass(TRASH_KEEPS);
    expect(await purge()).toEqual({ ok: true, value: 0 });
    pass(1);
    expect(await purge()).toEqual({ ok: true, value: 1 });
    expect(await get(interaction.id)).toBeNull();
  });
});

describe('practice notes', () => {
  it('vanish at the first real keep, and on request', async () => {
    const practice = { site: 'practice', siteName: 'Practice' };
    await kept(brandId, { ...practice, nativeId: '1' });
    await kept(brandId, { ...practice, nativeId: '2' });
    expect(await totals(brandId)).toMatchObject({ listening: 2 });
    await kept(brandId, { nativeId: '3' });
    expect((await list({ brandId }, null, 9)).rows.map((row) => row.post.nativeId)).toEqual(['3']);
    await kept(brandId, { ...practice, nativeId: '4' });
    expect(await removePractice(brandId)).toEqual({ ok: true, value: 1 });
    expect(await totals(brandId)).toMatchObject({ listening: 1 });
  });
});

describe('tags', () => {
  it('are one whatever their case and accents, in the spelling typed first, most used first', async () => {
    await kept(brandId, { nativeId: '1' }, { tags: [free('Café')] });
    const { interaction } = await kept(brandId, { nativeId: '2' });
    const patched = await patch(interaction.id, { tags: [free('cafe'), free('CAFÉ'), free('tea')] });
    expect(patched).toMatchObject({ value: { tags: [{ name: 'Café' }, { name: 'tea' }] } });
    expect(await tags()).toEqual(['Café 2', 'tea 1']);
    expect(await suggestTags(brandId, 'listening', 'free', 'CAF', 5)).toMatchObject([{ name: 'Café' }]);
  });

  it('are renamed everywhere; onto another name the two become one', async () => {
    await kept(brandId, { nativeId: '1' }, { tags: [free('lid')] });
    await kept(brandId, { nativeId: '2' }, { tags: [free('lid'), free('cover')] });
    expect(await renameTag(brandId, free('lid'), free('Lid'))).toMatchObject({ ok: true });
    expect(await tags()).toEqual(['Lid 2', 'cover 1']);
    const merged = await renameTag(brandId, free('Lid'), free('cover'));
    expect(await tags()).toEqual(['cover 2']);
    expect((await list({ brandId, words: 'tag:cover' }, null, 9)).rows).toHaveLength(2);
    expect((await list({ brandId, words: 'tag:lid' }, null, 9)).rows).toHaveLength(0);
    if (merged.ok) await takeBack(merged.value);
    expect(await tags()).toEqual(['Lid 2', 'cover 1']);
    expect((await list({ brandId, words: 'tag:lid' }, null, 9)).rows.map((row) => row.tags.map(({ name }) => name))).toEqual([
      ['Lid', 'cover'],
      ['Lid'],
    ]);
  });

  it('move to another group, and go where nothing has them, both with a way back', async () => {
    const { interaction } = await kept(brandId, { nativeId: '1' }, { tags: [free('price')] });
    await renameTag(brandId, free('price'), { group: 'reason', name: 'price' });
    expect((await tagsOf(brandId, 'listening')).map(({ group, name }) => `${group}:${name}`)).toEqual(['reason:price']);
    await patch(interaction.id, { tags: [] });
    await patch(interaction.id, { tags: [free('tea')] });
    const gone = await deleteUnusedTags(brandId, [{ group: 'reason', name: 'price' }, free('tea')]);
    expect(await tags()).toEqual(['tea 1']);
    if (gone.ok) await takeBack(gone.value);
    expect(await tags()).toEqual(['tea 1', 'price 0']);
  });
});
