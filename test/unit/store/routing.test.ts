import { beforeEach, describe, expect, it } from 'vitest';
import { accountsOf, setVoice } from '@/utils/store/accounts.ts';
import { saveBrand } from '@/utils/store/brands.ts';
import { get, list, reactionsOf } from '@/utils/store/list.ts';
import { patch } from '@/utils/store/patch.ts';
import { remove } from '@/utils/store/trash.ts';
import { emptyStore, kept } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
  await saveBrand('Kettle & Co', ['kettleco'], brandId);
});

const own = {
  nativeId: 'p',
  role: 'post' as const,
  author: { name: 'Kettle & Co', handle: 'kettleco' },
  thread: { nativeId: 't', starter: 'kettleco' },
};
const reaction = (nativeId: string) => ({ nativeId, author: { handle: `fan${nativeId}` }, thread: { nativeId: 't', starter: 'KettleCo' } });

const ours = async (): Promise<void> => {
  await kept(brandId, { nativeId: '0', author: { name: 'Kettle & Co', handle: 'kettleco' } });
  const [account] = await accountsOf(brandId);
  await setVoice(account?.key ?? '', 'brand');
};

describe('asking whose account it is', () => {
  it('asks at the first sight of our name, and not once it is answered', async () => {
    expect((await kept(brandId, own)).askVoice).toBe(true);
    const [account] = await accountsOf(brandId);
    await setVoice(account?.key ?? '', 'neither');
    expect((await kept(brandId, { ...own, nativeId: 'q' })).askVoice).toBe(false);
  });

  it('never asks for a name that only contains ours', async () => {
    expect((await kept(brandId, { nativeId: '1', author: { name: 'Kettle & Co fan', handle: 'not_kettleco' } })).askVoice).toBe(false);
  });

  it('moves our post to Performance once it is said to be ours, and back when it is not', async () => {
    const { interaction } = await kept(brandId, own);
    const key = interaction.account ?? '';
    await setVoice(key, 'brand');
    expect(await get(interaction.id)).toMatchObject({ notebook: 'performance', routedBy: 'account' });
    await setVoice(key, 'neither');
    expect(await get(interaction.id)).toMatchObject({ notebook: 'listening' });
  });

  it('takes the word back: the post returns, what folded under it is listed by itself, and it is asked again', async () => {
    const { interaction } = await kept(brandId, own);
    const key = interaction.account ?? '';
    await setVoice(key, 'brand');
    const one = await kept(brandId, reaction('1'));
    expect(await get(one.interaction.id)).toMatchObject({ reactionTo: interaction.id });
    await setVoice(key, null);
    expect(await get(interaction.id)).toMatchObject({ notebook: 'listening', reactions: 0 });
    const folded = await list({ brandId, notebook: 'performance', foldReactions: true }, null, 9);
    expect(folded.rows).toMatchObject([{ id: one.interaction.id, reactionTo: null }]);
    expect((await kept(brandId, { ...own, nativeId: 'q' })).askVoice).toBe(true);
  });
});

describe('which notebook', () => {
  it('a thread of ours is Performance: the post, and under it the reactions', async () => {
    await ours();
    const post = await kept(brandId, own);
    const one = await kept(brandId, reaction('1'));
    expect([post.interaction.routedBy, one.interaction.routedBy]).toEqual(['account', 'thread']);
    expect(one.interaction.reactionTo).toBe(post.interaction.id);
    const folded = await list({ brandId, notebook: 'performance', foldReactions: true }, null, 9);
    expect(folded.rows).toMatchObject([{ id: post.interaction.id, reactions: 1 }]);
    expect(await reactionsOf(post.interaction.id)).toHaveLength(1);
    await remove([one.interaction.id]);
    expect(await get(post.interaction.id)).toMatchObject({ reactions: 0 });
  });

  it('reactions kept before their post fold under it when it comes', async () => {
    await ours();
    await kept(brandId, reaction('1'));
    await kept(brandId, reaction('2'));
    const post = await kept(brandId, own);
    expect(await get(post.interaction.id)).toMatchObject({ reactions: 2 });
  });

  it("our comment in someone else's thread is Listening, as is theirs", async () => {
    await ours();
    const mine = await kept(brandId, { nativeId: '5', author: { handle: 'kettleco' }, thread: { nativeId: 'u', starter: 'bo' } });
    expect(mine.interaction).toMatchObject({ notebook: 'listening', routedBy: 'default' });
  });

  it('a colleague starts no thread of ours', async () => {
    await kept(brandId, { nativeId: '0', author: { handle: 'kettleco' } });
    const [account] = await accountsOf(brandId);
    await setVoice(account?.key ?? '', 'team');
    expect((await kept(brandId, reaction('1'))).interaction.notebook).toBe('listening');
  });

  it('remembers where this author was moved to', async () => {
    const first = await kept(brandId, { nativeId: '1', author: { handle: 'anna' } });
    await patch(first.interaction.id, { notebook: 'performance' });
    const next = await kept(brandId, { nativeId: '2', author: { handle: 'anna' } });
    expect(next.interaction).toMatchObject({ notebook: 'performance', routedBy: 'person' });
  });

  it('the same handle on two forums is two accounts, an id survives a new handle', async () => {
    await kept(brandId, { nativeId: '1', author: { handle: 'anna' } });
    await kept(brandId, { nativeId: '2', author: { handle: 'anna' }, siteName: 'other.example', pageUrl: 'https://other.example/t/1' });
    expect(await accountsOf(brandId)).toHaveLength(2);
    await kept(brandId, { nativeId: '3', author: { handle: 'bo', nativeId: '9' } });
    await kept(brandId, { nativeId: '4', author: { handle: 'bo_new', nativeId: '9' } });
    expect(await accountsOf(brandId)).toHaveLength(3);
  });
});
