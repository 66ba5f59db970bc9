import { beforeEach, expect, it } from 'vitest';
import { takeBack } from '@/utils/store/back.ts';
import type { Doing } from '@/utils/store/doing.ts';
import { list } from '@/utils/store/list.ts';
import { changeMany } from '@/utils/store/selection.ts';
import { totals } from '@/utils/store/totals.ts';
import { erase, remove, restore } from '@/utils/store/trash.ts';
import { emptyStore, kept } from './support.ts';

let brandId = '';
let ids: string[] = [];

beforeEach(async () => {
  brandId = await emptyStore();
  ids = [];
  for (let n = 0; n < 60; n += 1) ids.push((await kept(brandId, { nativeId: String(n) })).interaction.id);
});

/** Stops once 50 are through. */
const stopped = (): Doing => {
  const stopping = new AbortController();
  return {
    said: (done) => {
      if (done === 50) stopping.abort();
    },
    signal: stopping.signal,
  };
};
const rows = async () => (await list({ brandId }, null, 99)).rows;
const failure = { ok: false, code: 'stopped' };

it('says how far an act on many is', async () => {
  const said: number[] = [];
  await changeMany(ids, { win: true }, { said: (done) => said.push(done), signal: new AbortController().signal });
  expect(said).toEqual([0, 50]);
});

it('an act on many that is stopped half way changes nothing: neither rows, nor counts, nor what is found', async () => {
  const [before, counted] = [await rows(), await totals(brandId)];
  expect(await changeMany(ids, { status: 'needs-reply', addTags: [{ group: 'free', name: 'lid' }] }, stopped())).toEqual(failure);
  expect(await remove(ids, stopped())).toEqual(failure);
  expect(await rows()).toEqual(before);
  expect(await totals(brandId)).toEqual(counted);
  expect((await list({ brandId, words: 'tag:lid' }, null, 9)).rows).toEqual([]);
});

it('an undo, a way back from the trash and an end for good stop as whole', async () => {
  const done = await changeMany(ids, { win: true });
  if (!done.ok) throw new Error(done.code);
  expect(await takeBack(done.value, stopped())).toEqual(failure);
  expect((await rows()).every(({ win }) => win)).toBe(true);
  await remove(ids);
  expect(await restore(ids, stopped())).toEqual(failure);
  expect(await erase(ids, stopped())).toEqual(failure);
  expect(await rows()).toEqual([]);
  expect((await list({ brandId, deleted: true }, null, 99)).rows).toHaveLength(60);
});
