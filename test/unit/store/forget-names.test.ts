import { beforeEach, describe, expect, it } from 'vitest';
import { accountsOf } from '@/utils/store/accounts.ts';
import { listConversations } from '@/utils/store/conversations.ts';
import { list } from '@/utils/store/list.ts';
import { forgetPerson } from '@/utils/store/person-forget.ts';
import type { Row } from '@/utils/store/types.ts';
import { emptyStore, kept } from './support.ts';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});

const forget = async (handle: string): Promise<void> => {
  const account = (await accountsOf(brandId)).find((one) => one.handle === handle);
  expect(await forgetPerson(account?.personId ?? '')).toMatchObject({ ok: true });
};
const all = async (): Promise<readonly Row[]> => (await list({ brandId }, null, 99)).rows;
const said = async (): Promise<string> => JSON.stringify(await all());

const lena = { handle: 'lenakessel', name: 'Lena Kessel 🫖' };
const tom = { handle: 'tombrody', name: 'Tom Brody' };
const status = 'https://x.com/lenakessel/status/21';
/** A reply in Lena's thread, as the page that shows both reads. */
const onX = {
  site: 'x',
  siteName: 'X',
  pageUrl: status,
  thread: { nativeId: '21', url: status, title: 'Lena Kessel on X: “It sings”', starter: 'lenakessel' },
};
const replyOnX = { ...onX, nativeId: '22', author: tom, permalink: 'https://x.com/tombrody/status/22', text: 'Mine too.' };

describe('what others wrote to somebody who is forgotten', () => {
  it('names them no more, in the title or address of their conversation', async () => {
    await kept(brandId, { ...onX, nativeId: '21', author: lena, permalink: status, text: 'It sings.' });
    await kept(brandId, replyOnX);
    await forget('lenakessel');
    expect(await said()).not.toMatch(/lena|kessel|sings/i);
    const [reply] = await all();
    expect(reply?.post).toMatchObject({ text: 'Mine too.', permalink: 'https://x.com/tombrody/status/22', pageUrl: 'https://x.com/' });
  });

  it('names them no more in conversations of which nothing of theirs is kept', async () => {
    const other = { ...onX.thread, nativeId: '31', url: 'https://x.com/lenakessel/status/31' };
    await kept(brandId, { ...onX, nativeId: '21', author: lena, permalink: status, text: 'It sings.' });
    await kept(brandId, { ...replyOnX, pageUrl: other.url, thread: other });
    await forget('lenakessel');
    expect(await said()).not.toMatch(/lena|kessel|sings/i);
  });

  it('keeps what another wrote above it, unless that names them beyond doubt', async () => {
    const plain = { nativeId: 'a', title: 'Lids that rattle', url: 'https://forum.kettle.example/t/lids-that-rattle/7', starter: 'otto' };
    const about = {
      nativeId: 'b',
      title: 'A talk with @lids, who tests them',
      url: 'https://forum.kettle.example/t/talk/8',
      starter: 'otto',
    };
    await kept(brandId, { nativeId: '1', author: { handle: 'lids' }, thread: plain });
    await kept(brandId, { nativeId: '2', author: { handle: 'otto' }, thread: plain, pageUrl: plain.url });
    await kept(brandId, {
      nativeId: '3',
      author: { handle: 'mia' },
      thread: about,
      pageUrl: 'https://forum.kettle.example/u/lids/activity',
    });
    await forget('lids');
    expect((await all()).map(({ post }) => [post.nativeId, post.thread.title, post.pageUrl])).toEqual([
      ['3', null, 'https://forum.kettle.example/u/'],
      ['2', 'Lids that rattle', plain.url],
    ]);
  });

  it('is found again on its page, and stays in its conversation with what is kept there later', async () => {
    const page = 'https://bsky.app/profile/lena.example/post/k1';
    const here = { site: 'bluesky', siteName: 'Bluesky', pageUrl: page, thread: { url: page, starter: 'lena.example' } };
    await kept(brandId, { ...here, nativeId: 'k1', author: { handle: 'lena.example' } });
    const first = await kept(brandId, { ...here, nativeId: 'k2', author: { handle: 'tom.example' }, text: 'Mine too.' });
    await kept(brandId, { ...here, nativeId: 'k3', author: { handle: 'mia.example' }, text: 'And mine.' });
    await forget('lena.example');
    expect(await said()).not.toContain('lena');
    const again = await kept(brandId, { ...here, nativeId: 'k2', author: { handle: 'tom.example' }, text: 'Mine too.' });
    expect(again).toMatchObject({ state: 'again', interaction: { id: first.interaction.id } });
    await kept(brandId, { ...here, nativeId: 'k4', author: { handle: 'pia.example' }, text: 'Not mine.' });
    const { conversations } = await listConversations({ brandId }, null, 9);
    expect(conversations.map((one) => one.map(({ post }) => post.nativeId))).toEqual([['k2', 'k3', 'k4']]);
  });

  it('is found again where its address was all that it was known by', async () => {
    const page = 'https://pages.example/~lena/tea';
    const here = { site: 'web', siteName: 'pages.example', pageUrl: page, thread: { url: page, starter: 'lena' } };
    await kept(brandId, { ...here, permalink: page, author: { handle: 'lena' } });
    const named = { ...here, permalink: `${page}#c1`, author: { handle: 'tom' }, text: 'By its address.' };
    const hashed = { ...here, author: { handle: 'mia' }, text: 'By its words.' };
    const ids = [(await kept(brandId, named)).interaction.id, (await kept(brandId, hashed)).interaction.id];
    await forget('lena');
    expect(await said()).not.toContain('lena');
    const again = [await kept(brandId, named), await kept(brandId, hashed)];
    expect(again.map(({ state, interaction }) => [state, interaction.id])).toEqual(ids.map((id) => ['again', id]));
  });

  it('loses a host that is their name, and keeps one where others write', async () => {
    const blog = 'https://lena.journal.example/post/5';
    await kept(brandId, { site: 'tumblr', siteName: 'Journal', nativeId: '5', author: { handle: 'lena' }, pageUrl: blog });
    await kept(brandId, { site: 'tumblr', siteName: 'Journal', nativeId: '6', author: { handle: 'tom' }, pageUrl: blog, text: 'One.' });
    const own = { site: 'web', siteName: 'lena.example', pageUrl: 'https://lena.example/tea' };
    await kept(brandId, { ...own, nativeId: '7', author: { handle: 'lena' } });
    await kept(brandId, { ...own, nativeId: '8', author: { handle: 'tom' }, text: 'Two.' });
    for (const account of await accountsOf(brandId)) if (account.handle === 'lena') await forgetPerson(account.personId);
    expect((await all()).map(({ post }) => post.pageUrl)).toEqual([own.pageUrl, 'https://journal.example/']);
  });
});
