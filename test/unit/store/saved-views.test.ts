import { beforeEach, expect, it } from 'vitest';
import { deleteView, dropViewsOf, putViews, savedViews, saveView } from '@/utils/store/saved-views.ts';
import { writeSetting } from '@/utils/store/settings.ts';
import { isFilling } from '@/utils/store/storage.ts';
import { emptyStore } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});

const save = (name: string, notebook: 'listening' | 'performance' | null, address = '#/listening?words=lid') =>
  saveView({ brandId, notebook, name, address });
const names = async (notebook: 'listening' | null = null) => (await savedViews(brandId, notebook)).map(({ name }) => name);

it('views have a name and a notebook, and stay in their brand', async () => {
  await save('Lids', 'listening');
  await save('Posts', 'performance');
  await save('Both', null);
  expect(await names('listening')).toEqual(['Lids', 'Both']);
  expect(await names()).toEqual(['Lids', 'Posts', 'Both']);
  expect(await savedViews('other')).toEqual([]);
});

it('each change of them can be taken back', async () => {
  await save('Lids', 'listening');
  const [view] = await savedViews(brandId);
  if (!view) throw new Error('no view');
  const renamed = await saveView({ ...view, name: 'Covers' });
  expect(await names()).toEqual(['Covers']);
  const gone = await deleteView(brandId, view.id);
  expect(await names()).toEqual([]);
  if (gone.ok) await putViews(brandId, gone.value);
  if (renamed.ok) await putViews(brandId, renamed.value);
  expect(await names()).toEqual(['Lids']);
  expect(await deleteView(brandId, 'nothing')).toEqual({ ok: false, code: 'not-found' });
});

it('one that is damaged is left out, and a name or an address that is none is refused', async () => {
  await save('Lids', 'listening');
  await writeSetting(`views:${brandId}`, [...(await savedViews(brandId)), { name: 'broken' }]);
  expect(await names()).toEqual(['Lids']);
  await expect(save(' ', 'listening')).rejects.toThrow();
  await expect(save('Out', null, 'https://elsewhere.example')).rejects.toThrow();
});

it('what shows one person by name goes with them', async () => {
  await save('Lena', 'listening', '#/listening?person=p1%3ALena');
  await save('Other', 'listening', '#/listening?person=p11%3ALena');
  await save('Lids', 'listening');
  await dropViewsOf(brandId, 'p1');
  expect(await names()).toEqual(['Other', 'Lids']);
});

it.each([
  [100e6, 1e9, false],
  [950e6, 1e9, true],
  [10e6, 150e6, true],
  [null, 1e9, false],
])('%s bytes used of %s: filling is %s', (used, quota, filling) => {
  expect(isFilling(used, quota)).toBe(filling);
});
