import { beforeEach, describe, expect, it } from 'vitest';
import { list } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { tidy } from '@/utils/store/tidy.ts';
import { remove } from '@/utils/store/trash.ts';
import { emptyStore, kept } from './support.ts';

let brandId = '';
const texts = [
  'The kettle lid rattles when it boils.',
  'Ärger mit dem Deckel, der Kettle ist laut.',
  '東京都で買ったケトルは静かです。',
  'ฉันชอบกาต้มน้ำ',
  'Lid and kettle: the lid of mine is fine 👍',
  'Coffee, not tea.',
];

beforeEach(async () => {
  brandId = await emptyStore();
  for (const [i, text] of texts.entries())
    await kept(brandId, { nativeId: String(i), text, author: { name: `Anna Nº${i}`, handle: `anna_${i}` } });
});

const found = async (words: string): Promise<number[]> =>
  (await list({ brandId, words }, null, 50)).rows.map((row) => Number(row.post.nativeId)).sort();

/** Every rule holds while terms wait and after they are folded in. */
describe.each([
  ['waiting', false],
  ['folded in', true],
])('searching, terms %s', (_, folded) => {
  beforeEach(async () => {
    if (folded) expect(await tidy({ limit: 0 })).toBe(0);
  });

  it.each([
    ['kettle', [0, 1, 4]],
    ['KETTLE lid', [0, 4]],
    ['ket', [0, 1, 4]],
    ['arger', [1]],
    ['"kettle lid"', [0]],
    ['"lid of mine" fine', [4]],
    ['kettle -lid', [1]],
    ['-kettle', [2, 3, 5]],
    ['-"kettle lid" lid', [4]],
    ['東京', [2]],
    ['ケトル', [2]],
    ['กา', [3]],
    ['from:anna_3', [3]],
    ['from:@anna_3', [3]],
    ['from:"anna no3"', [3]],
    ['site:forum.kettle.example coffee', [5]],
    ['site:reddit coffee', []],
    ['status:none tea', [5]],
    ['sentiment:unset tea', [5]],
    ['is:win', []],
    ['👍', [4]],
    ['https://coffee', []],
    ['', [0, 1, 2, 3, 4, 5]],
  ])('finds by %s', async (words, expected) => {
    expect(await found(words)).toEqual(expected);
  });

  it('finds by what was added since, and no longer by what was taken away', async () => {
    const [row] = (await list({ brandId, words: 'coffee' }, null, 50)).rows;
    const id = row?.id ?? '';
    await patch(id, { tags: [{ group: 'reason', name: 'Too Expensive' }], sentiment: 'negative', win: true, note: 'Ask Mara' });
    expect(await found('tag:"too expensive"')).toEqual([5]);
    expect(await found('reason:too sentiment:negative is:win mara')).toEqual([5]);
    await patch(id, { tags: [], win: false });
    expect(await found('tag:too')).toEqual([]);
    expect(await found('is:win')).toEqual([]);
    await remove([id]);
    expect(await found('coffee')).toEqual([]);
    expect((await list({ brandId, deleted: true, words: 'coffee' }, null, 50)).rows).toHaveLength(1);
  });

  it('finds by the day it was kept', async () => {
    expect(await found('kettle before:2026-11-16')).toEqual([]);
    expect(await found('kettle after:2026-11-16')).toEqual([0, 1, 4]);
  });
});

it('the trash, where each row is looked at, is searched to the same end as the lists', async () => {
  await kept(brandId, { nativeId: '6', text: 'kettle東京lid, Lid! 👍 mine; naïve_one 42' });
  const queries = [
    'kettle',
    'ket',
    '東京',
    'lid',
    '"lid mine"',
    '"kettle 東京"',
    '"lid lid"',
    '👍',
    'naive_one',
    '4',
    '"naive_one 42"',
    'กา',
    '-kettle lid',
    'from:anna',
  ];
  const before: number[][] = [];
  for (const words of queries) before.push(await found(words));
  const all = (await list({ brandId }, null, 50)).rows.map(({ id }) => id);
  await remove(all);
  for (const [i, words] of queries.entries()) {
    const { rows } = await list({ brandId, words, deleted: true }, null, 50);
    expect([words, rows.map((row) => Number(row.post.nativeId)).sort()]).toEqual([words, before[i]]);
  }
  expect(before[0]).toEqual([0, 1, 4, 6]);
  expect(before[4]).toEqual([]);
});
