import { beforeEach, describe, expect, it } from 'vitest';
import { listConversations } from '@/utils/store/conversations.ts';
import { list } from '@/utils/store/list.ts';
import { remove } from '@/utils/store/trash.ts';
import type { Filter } from '@/utils/store/types.ts';
import { emptyStore, kept, pass } from './support.ts';

let brandId = '';
let n = 0;

beforeEach(async () => {
  brandId = await emptyStore();
  n = 0;
});

const say = (thread: string | null, text: string, author = 'lena') => {
  n += 1;
  const known = { nativeId: thread, url: thread && `https://forum.kettle.example/t/${thread}` };
  return kept(brandId, {
    nativeId: String(n),
    pageUrl: null,
    text,
    author: { handle: author },
    thread: known,
    // What belongs to nothing has no address either.
    ...(thread === null ? { nativeId: null, parent: { nativeId: null, author: null, text: null, permalink: null } } : {}),
  });
};
const texts = async (filter: Partial<Filter> = {}): Promise<string[][]> =>
  (await listConversations({ brandId, ...filter }, null, 1_000)).conversations.map((rows) => rows.map(({ post }) => post.text));

describe('conversations', () => {
  it('stand together however far apart their rows were kept, the one with the newest row first', async () => {
    await say('lids', 'The lid drips.');
    for (let i = 0; i < 120; i += 1) await say(null, `Alone ${i}`);
    await say('pour', 'A fine pour.');
    await say('lids', 'Mine too.', 'tom');
    const all = await texts();
    expect(all.slice(0, 2)).toEqual([['The lid drips.', 'Mine too.'], ['A fine pour.']]);
    expect(all).toHaveLength(2 + 120);
    expect((await list({ brandId }, null, 50)).rows.map(({ post }) => post.text)).not.toContain('The lid drips.');
  });

  it('come once each, in pages as in one', async () => {
    for (let i = 0; i < 90; i += 1) await say(`t${i % 30}`, `Word ${i}`);
    const whole = await texts();
    const paged: string[][] = [];
    let next: string | null = null;
    do {
      const page = await listConversations({ brandId }, next, 10);
      paged.push(...page.conversations.map((rows) => rows.map(({ post }) => post.text)));
      next = page.next;
    } while (next !== null);
    expect(paged).toEqual(whole);
    expect(whole).toHaveLength(30);
    expect(whole.every((rows) => rows.length === 90 / 30)).toBe(true);
  });

  it('hold what the filter shows of them and nothing else', async () => {
    await say('lids', 'The lid drips.');
    await say('lids', 'Mine is quiet.', 'tom');
    await say('lids', 'No lid trouble here.', 'tom');
    const { interaction } = await say('lids', 'A lid that went.');
    await remove([interaction.id]);
    expect(await texts({ words: 'lid' })).toEqual([['The lid drips.', 'No lid trouble here.']]);
    expect(await texts({ words: 'from:tom' })).toEqual([['Mine is quiet.', 'No lid trouble here.']]);
    expect(await texts({ words: 'lid -trouble' })).toEqual([['The lid drips.']]);
    expect(await texts({ deleted: true })).toEqual([['A lid that went.']]);
    expect(await texts({ notebook: 'performance' })).toEqual([]);
  });

  it('are ordered in themselves by when it was written, else by when it was kept', async () => {
    const at = (time: string) => ({ at: time, raw: time, source: 'attribute' as const, approximate: false });
    const thread = { nativeId: 'lids' };
    await kept(brandId, { nativeId: 'b', text: 'second', thread, postedAt: at('2026-11-02T10:00:00Z') });
    await kept(brandId, { nativeId: 'c', text: 'no date', thread });
    pass(1_000);
    await kept(brandId, { nativeId: 'a', text: 'first', thread, postedAt: at('2026-11-01T10:00:00Z') });
    expect(await texts()).toEqual([['first', 'second', 'no date']]);
  });

  it('of another brand or of nobody are none', async () => {
    await say('lids', 'The lid drips.');
    expect((await listConversations({ brandId: 'other' }, null, 10)).conversations).toEqual([]);
    expect(await texts({ personId: 'nobody' })).toEqual([]);
  });
});
