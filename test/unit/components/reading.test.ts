import { beforeEach, describe, expect, it } from 'vitest';
import { readAgain, readSlice } from '@/components/notebook/reading.ts';
import { atPlace, toFilter, type View } from '@/components/notebook/view.ts';
import { patch } from '@/utils/store/patch.ts';
import { remove } from '@/utils/store/trash.ts';
import { emptyStore, kept } from '../store/support.ts';

let brandId = '';
let n = 0;

beforeEach(async () => {
  brandId = await emptyStore();
  n = 0;
});

const say = async (ours?: Parameters<typeof kept>[2]): Promise<string> => {
  n += 1;
  return (await kept(brandId, { nativeId: String(n), text: `Word ${n}`, author: { handle: `ann${n}` } }, ours)).interaction.id;
};
const slice = (view: View, wanted: number) => readSlice(view, toFilter(view, brandId), null, wanted);
const words = (rows: readonly { post: { text: string } }[]): string[] => rows.map(({ post }) => post.text);

it('who waits is read whole, who waits longest first, however many were kept since', async () => {
  await say({ status: 'needs-reply' });
  for (let i = 0; i < 600; i += 1) await say({ status: 'needs-reply' });
  const { rows, next } = await slice(atPlace('to-reply'), 50);
  expect(rows).toHaveLength(1 + 600);
  expect(rows[0]?.post.text).toBe('Word 1');
  expect(next).toBeNull();
}, 60_000);

describe('a loaded list read again', () => {
  it('shows every one of many changed rows as it is now, however far below the top', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 260; i += 1) ids.push(await say());
    const view = atPlace('listening');
    const { rows } = await slice(view, 260);
    await patch(ids[0] ?? '', { win: true });
    await remove([ids[1] ?? '']);
    const again = await readAgain(rows, view, toFilter(view, brandId), new Set(ids));
    expect(again.rows).toHaveLength(260 - 1);
    expect(again.rows.at(-1)).toMatchObject({ id: ids[0], win: true });
  }, 60_000);

  it('lets go of what no longer meets what narrows it', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 230; i += 1) ids.push(await say({ sentiment: 'negative' }));
    const view: View = { ...atPlace('listening'), sentiments: ['negative'] };
    const { rows } = await slice(view, 230);
    await patch(ids[0] ?? '', { sentiment: 'positive' });
    const again = await readAgain(rows, view, toFilter(view, brandId), new Set([ids[0] ?? '']));
    expect(words(again.rows)).not.toContain('Word 1');
    expect(again.rows).toHaveLength(230 - 1);
  }, 60_000);

  it('is read whole where nobody says what changed', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 230; i += 1) ids.push(await say());
    const view = atPlace('listening');
    const { rows } = await slice(view, 230);
    await patch(ids[0] ?? '', { notebook: 'performance' });
    expect(words((await readAgain(rows, view, toFilter(view, brandId), null)).rows)).not.toContain('Word 1');
  }, 60_000);
});
