import { beforeEach, describe, expect, it } from 'vitest';
import { list, snapshotsOf } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { totals } from '@/utils/store/totals.ts';
import { remove } from '@/utils/store/trash.ts';
import { count, emptyStore, kept, newCapture } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});

const all = async () => (await list({ brandId }, null, 50)).rows;

describe('keeping', () => {
  it('keeps a post once when the same save comes twice', async () => {
    const id = newCapture();
    const first = await kept(brandId, { nativeId: '1', metrics: { likes: count(3) } }, undefined, id);
    const second = await kept(brandId, { nativeId: '1', metrics: { likes: count(3) } }, undefined, id);
    expect([first.state, second.state]).toEqual(['new', 'new']);
    expect(second.snapshotId).toBe(first.snapshotId);
    expect(await all()).toHaveLength(1);
    expect(await snapshotsOf(id)).toHaveLength(1);
    expect(await totals(brandId)).toMatchObject({ listening: 1 });
  });

  it('appends numbers to a post kept before and leaves note and tags as they were', async () => {
    const first = await kept(brandId, { nativeId: '1', metrics: { likes: count(3) } });
    await patch(first.interaction.id, { note: 'Told Mara.', tags: [{ group: 'free', name: 'lid' }] });
    const again = await kept(brandId, { nativeId: '1', metrics: { likes: count(8) }, title: 'Lids' });
    expect(again).toMatchObject({ state: 'again', before: first.interaction.keptAt, trashedAt: null });
    expect(again.interaction).toMatchObject({
      id: first.interaction.id,
      note: 'Told Mara.',
      tags: [{ name: 'lid' }],
      post: { title: 'Lids' },
    });
    expect((await snapshotsOf(first.interaction.id)).map((one) => one.metrics.likes?.value)).toEqual([3, 8]);
    expect(await all()).toMatchObject([{ latest: { metrics: { likes: { value: 8 } } } }]);
  });

  it('answers a repeated second keep as the first time', async () => {
    await kept(brandId, { nativeId: '1', metrics: { likes: count(3) } });
    const id = newCapture();
    const once = await kept(brandId, { nativeId: '1', metrics: { likes: count(8) } }, undefined, id);
    const twice = await kept(brandId, { nativeId: '1', metrics: { likes: count(8) } }, undefined, id);
    expect([twice.state, twice.snapshotId]).toEqual(['again', once.snapshotId]);
    expect(await snapshotsOf(once.interaction.id)).toHaveLength(2);
  });

  it('brings a post back that lay in the trash, and says so', async () => {
    const first = await kept(brandId, { nativeId: '1' });
    await remove([first.interaction.id]);
    expect(await totals(brandId)).toMatchObject({ listening: 0 });
    const again = await kept(brandId, { nativeId: '1' });
    expect(again).toMatchObject({ state: 'again', trashedAt: expect.any(Number) });
    expect(await totals(brandId)).toMatchObject({ listening: 1 });
  });

  it('cuts a megabyte of text, says that it is cut, and finds its first words', async () => {
    await kept(brandId, { nativeId: '1', text: `kettle ${'lid '.repeat(250_000)}` });
    const [row] = (await list({ brandId, words: 'kettle lid' }, null, 50)).rows;
    expect(row?.post.text).toHaveLength(100_000);
    expect(row?.post.textCut).toBe(true);
  });

  it('puts what was written in place of a translation, and no translation in place of what was written', async () => {
    await kept(brandId, { nativeId: '1', text: 'The lid leaks.', translated: true });
    await kept(brandId, { nativeId: '1', text: 'Der Deckel tropft.' });
    await kept(brandId, { nativeId: '1', text: 'The lid is leaking, and it does so every day.', translated: true });
    const [row] = (await list({ brandId, words: 'deckel' }, null, 50)).rows;
    expect(row?.post).toMatchObject({ text: 'Der Deckel tropft.', translated: false });
    expect((await list({ brandId, words: 'leaks' }, null, 50)).rows).toEqual([]);
  });

  it('keeps what is written by hand each time, even with the same words', async () => {
    await kept(brandId, { site: 'hand', text: '' });
    await kept(brandId, { site: 'hand', text: '' });
    expect(await all()).toHaveLength(2);
  });

  it('treats __proto__ as any other name', async () => {
    await kept(brandId, { nativeId: '__proto__', text: '__proto__ constructor', author: { handle: '__proto__' }, siteName: '__proto__' });
    expect((await list({ brandId, words: 'from:__proto__ constructor' }, null, 50)).rows).toHaveLength(1);
  });
});
