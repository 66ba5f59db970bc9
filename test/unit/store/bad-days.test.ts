import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { onChange } from '@/utils/store/announce.ts';
import { brands, saveBrand } from '@/utils/store/brands.ts';
import { closeDatabase, DATABASE, database, openWith } from '@/utils/store/database.ts';
import { failWrites } from '@/utils/store/fault.ts';
import { keep } from '@/utils/store/keep.ts';
import { get, list } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { totals } from '@/utils/store/totals.ts';
import type { Change } from '@/utils/store/types.ts';
import { type Upgrade, upgrades } from '@/utils/store/upgrades.ts';
import { emptyStore, kept, newCapture, post } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});

describe('a full disk', () => {
  it('is said by name, leaves nothing half written, and the next try succeeds', async () => {
    const { interaction } = await kept(brandId, { nativeId: '1' });
    failWrites(2);
    expect(await patch(interaction.id, { note: 'x', status: 'needs-reply' })).toEqual({ ok: false, code: 'disk-full' });
    expect(await keep({ id: newCapture(), brandId, post: post({ nativeId: '2' }) })).toEqual({ ok: false, code: 'disk-full' });
    expect(await get(interaction.id)).toMatchObject({ note: '', status: 'none' });
    expect(await totals(brandId)).toEqual({ listening: 1, performance: 0, toReply: 0 });
    expect(await patch(interaction.id, { note: 'x' })).toMatchObject({ ok: true });
  });
});

describe('a connection', () => {
  it('that the browser closed is opened again', async () => {
    await kept(brandId, { nativeId: '1' });
    (await database()).close();
    const again = await keep({ id: newCapture(), brandId, post: post({ nativeId: '2' }) });
    expect(again).toMatchObject({ ok: true });
  });

  it('gives way to a newer Earshot, whose data this one then refuses by name', async () => {
    await kept(brandId, { nativeId: '1' });
    const newer = await openDB(DATABASE, upgrades.length + 1);
    newer.close();
    expect(await keep({ id: newCapture(), brandId, post: post({ nativeId: '2' }) })).toEqual({ ok: false, code: 'newer-version' });
  });
});

describe('an upgrade', () => {
  it('that fails leaves the old data as it was', async () => {
    await kept(brandId, { nativeId: '1' });
    await closeDatabase();
    const nothing = () => undefined;
    const failing: Upgrade = async (db, tx) => {
      await tx.objectStore('interactions').clear();
      db.deleteObjectStore('tags');
      throw new Error('half way');
    };
    await expect(openWith([...upgrades, failing], nothing, nothing)).rejects.toThrow('half way');
    expect((await list({ brandId }, null, 9)).rows).toHaveLength(1);
  });

  it('from nothing makes one brand without a name', async () => {
    expect(await brands()).toMatchObject([{ id: brandId, name: '' }]);
  });
});

describe('a list', () => {
  it('is not broken by a damaged row', async () => {
    await kept(brandId, { nativeId: '1' });
    const { interaction } = await kept(brandId, { nativeId: '2' });
    const db = await database();
    const row = await db.getFromIndex('interactions', 'id', interaction.id);
    if (row) {
      Reflect.deleteProperty(row, 'post');
      await db.put('interactions', row);
    }
    expect((await list({ brandId }, null, 9)).rows).toHaveLength(1);
    expect((await list({ brandId, words: 'kettle -tea' }, null, 9)).rows).toHaveLength(1);
  });

  it('shows nothing of another brand', async () => {
    const other = await saveBrand('Other', []);
    await kept(brandId, { nativeId: '1' });
    await kept(other.id, { nativeId: '1' }, { tags: [{ group: 'free', name: 'lid' }] });
    expect((await list({ brandId, words: 'kettle' }, null, 9)).rows).toHaveLength(1);
    expect((await list({ brandId, words: 'tag:lid' }, null, 9)).rows).toHaveLength(0);
    expect(await totals(brandId)).toMatchObject({ listening: 1 });
  });
});

describe('a change', () => {
  it('is announced once it is written, and to nobody once the listener is gone', async () => {
    const heard: Change[] = [];
    const stop = new AbortController();
    onChange((change) => heard.push(change), stop.signal);
    const { interaction } = await kept(brandId, { nativeId: '1' });
    expect(heard).toEqual([{ kind: 'interactions', ids: [interaction.id] }]);
    stop.abort();
    await patch(interaction.id, { note: 'x' });
    expect(heard).toHaveLength(1);
  });
});
