import { beforeEach, describe, expect, it } from 'vitest';
import { readAgain, readSlice } from '@/components/notebook/reading.ts';
import { atPlace, toFilter, type View } from '@/components/notebook/view.ts';
import type { Ours } from '@/utils/domain/interaction.ts';
import { keepMany } from '@/utils/store/bulk.ts';
import { patch } from '@/utils/store/patch.ts';
import { remove } from '@/utils/store/trash.ts';
import { emptyStore, newCapture, post, START } from '../store/support.ts';

let brandId = '';

beforeEach(async () => {
  brandId = await emptyStore();
});

/** So many, a second between two, the first one kept first; their ids in that order. */
const say = async (count: number, ours: Partial<Ours> = {}): Promise<string[]> => {
  const inputs = Array.from({ length: count }, (_, n) => ({
    id: newCapture(),
    brandId,
    keptAt: START + n * 1_000,
    post: post({ nativeId: String(n), text: `Word ${n}` }),
    ours,
  }));
  await keepMany(inputs);
  return inputs.map(({ id }) => id);
};
const slice = (view: View, wanted: number) => readSlice(view, toFilter(view, brandId), null, wanted);
const words = (rows: readonly { post: { text: string } }[]): string[] => rows.map(({ post }) => post.text);

it('who waits is read whole, who waits longest first, however many were kept since', async () => {
  await say(60, { status: 'needs-reply' });
  const { rows, next } = await slice(atPlace('to-reply'), 20);
  expect(rows).toHaveLength(60);
  expect(rows[0]?.post.text).toBe('Word 0');
  expect(next).toBeNull();
});

describe('a loaded list read again', () => {
  it('shows every one of many changed rows as it is now, however far below the top', async () => {
    const ids = await say(260);
    const view = atPlace('listening');
    const { rows } = await slice(view, 260);
    await patch(ids[0] ?? '', { win: true });
    await remove([ids[1] ?? '']);
    const again = await readAgain(rows, view, toFilter(view, brandId), new Set(ids));
    expect(again.rows).toHaveLength(260 - 1);
    expect(again.rows.at(-1)).toMatchObject({ id: ids[0], win: true });
  });

  it('lets go of what no longer meets what narrows it', async () => {
    const ids = await say(230, { sentiment: 'negative' });
    const view: View = { ...atPlace('listening'), sentiments: ['negative'] };
    const { rows } = await slice(view, 230);
    await patch(ids[0] ?? '', { sentiment: 'positive' });
    const again = await readAgain(rows, view, toFilter(view, brandId), new Set([ids[0] ?? '']));
    expect(words(again.rows)).not.toContain('Word 0');
    expect(again.rows).toHaveLength(230 - 1);
  });

  it('is read whole where nobody says what changed', async () => {
    const ids = await say(230);
    const view = atPlace('listening');
    const { rows } = await slice(view, 230);
    await patch(ids[0] ?? '', { notebook: 'performance' });
    expect(words((await readAgain(rows, view, toFilter(view, brandId), null)).rows)).not.toContain('Word 0');
  });
});
