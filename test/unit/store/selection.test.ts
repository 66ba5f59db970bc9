import { beforeEach, describe, expect, it } from 'vitest';
import { accountsOf } from '@/utils/store/accounts.ts';
import { onChange } from '@/utils/store/announce.ts';
import { type Back, takeBack } from '@/utils/store/back.ts';
import { get, list } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { changeMany, type Many } from '@/utils/store/selection.ts';
import { setTold } from '@/utils/store/told.ts';
import { totals } from '@/utils/store/totals.ts';
import type { Change } from '@/utils/store/types.ts';
import { emptyStore, kept } from './support.ts';

let brandId = '';
let ids: string[] = [];
const lid = { group: 'free' as const, name: 'lid' };

beforeEach(async () => {
  brandId = await emptyStore();
  ids = [];
  for (const n of [1, 2, 3]) ids.push((await kept(brandId, { nativeId: String(n), author: { handle: `ann${n}` } })).interaction.id);
});

const changed = async (change: Many): Promise<Back> => {
  const done = await changeMany(ids, change);
  if (!done.ok) throw new Error(done.code);
  return done.value;
};
const rows = async () => (await list({ brandId }, null, 9)).rows;

describe('a selection', () => {
  it('is tagged, judged, marked, moved and passed on in one act, announced once, and all of it goes back at once', async () => {
    await patch(ids[0] ?? '', { tags: [lid], status: 'replied' });
    const before = await rows();
    const heard: Change[] = [];
    const stop = new AbortController();
    onChange((change) => heard.push(change), stop.signal);
    const back = await changed({ addTags: [lid], sentiment: 'negative', status: 'needs-reply', notebook: 'performance', passOn: 'Mara' });
    stop.abort();
    expect(heard.filter(({ kind }) => kind === 'interactions')).toEqual([{ kind: 'interactions', ids }]);
    for (const row of await rows())
      expect(row).toMatchObject({ tags: [lid], sentiment: 'negative', notebook: 'performance', passedOn: [{ to: 'Mara', told: false }] });
    expect(await totals(brandId)).toEqual({ listening: 0, performance: 3, toReply: 3 });
    await takeBack(back);
    expect((await rows()).map(({ updatedAt: _, ...row }) => row)).toEqual(before.map(({ updatedAt: _, ...row }) => row));
    expect(await totals(brandId)).toEqual({ listening: 3, performance: 0, toReply: 0 });
    expect((await accountsOf(brandId)).map(({ notebook }) => notebook)).toEqual([null, null, null]);
  });

  it('keeps what somebody changed again before the undo', async () => {
    const back = await changed({ sentiment: 'negative', dropTags: [lid] });
    await patch(ids[1] ?? '', { sentiment: 'mixed', note: 'Ask Mara.' });
    await takeBack(back);
    expect((await rows()).map(({ sentiment, note }) => [sentiment, note])).toEqual([
      [null, ''],
      ['mixed', 'Ask Mara.'],
      [null, ''],
    ]);
  });

  it('is found by what was given, and no longer once it is taken back', async () => {
    const back = await changed({ addTags: [lid] });
    expect((await list({ brandId, tags: [lid] }, null, 9)).rows).toHaveLength(3);
    await takeBack(back);
    expect((await list({ brandId, tags: [lid] }, null, 9)).rows).toEqual([]);
  });

  it('refuses a change that is none', () => {
    expect(() => changeMany(ids, { passOn: ' ' })).toThrow();
  });
});

it('"told them" is ticked on its own line, and taken back', async () => {
  await changed({ passOn: 'Mara' });
  await changed({ passOn: 'Tom' });
  const id = ids[0] ?? '';
  const at = (await get(id))?.passedOn[1]?.at ?? 0;
  await setTold(id, at, 'Tom', true);
  expect((await get(id))?.passedOn.map(({ to, told }) => `${to} ${told}`)).toEqual(['Mara false', 'Tom true']);
  await setTold(id, at, 'Tom', false);
  expect((await get(id))?.passedOn.some(({ told }) => told)).toBe(false);
  expect(await setTold(id, at, 'Nobody', true)).toEqual({ ok: false, code: 'not-found' });
});
