import { beforeEach, expect, it } from 'vitest';
import { keepMany } from '@/utils/store/bulk.ts';
import { keptOnPage } from '@/utils/store/kept-on-page.ts';
import { remove } from '@/utils/store/trash.ts';
import { emptyStore, kept, newCapture, post } from './support.ts';

const PAGE = 'https://forum.kettle.example/t/lids/7';

let brandId = '';
beforeEach(async () => {
  brandId = await emptyStore();
});

it('counts what was kept of a page, however much was kept elsewhere since', async () => {
  await kept(brandId, { nativeId: 'a', pageUrl: PAGE });
  await kept(brandId, { nativeId: 'b', pageUrl: `${PAGE}#post_2` });
  const elsewhere = Array.from({ length: 450 }, (_, n) => ({
    id: newCapture(),
    brandId,
    post: post({ nativeId: `e${n}`, pageUrl: `https://forum.kettle.example/t/spouts/${n}` }),
  }));
  await keepMany(elsewhere);
  expect(await keptOnPage(brandId, PAGE)).toBe(2);
  expect(await keptOnPage(brandId, 'https://forum.kettle.example/t/spouts/44')).toBe(1);
});

it('knows the page under another fragment, with and without what follows a visitor around, and by its thread', async () => {
  await kept(brandId, { nativeId: 'a', pageUrl: `${PAGE}?utm_source=mail#post_3` });
  await kept(brandId, { nativeId: 'b', pageUrl: 'https://forum.kettle.example/latest', thread: { url: PAGE } });
  await kept(brandId, { nativeId: 'c', pageUrl: PAGE, thread: { url: PAGE } });
  await kept(brandId, { nativeId: 'd', pageUrl: `${PAGE}?page=2` });
  await kept(brandId, { nativeId: 'e', pageUrl: `${PAGE}0` });
  for (const address of [PAGE, `${PAGE}#post_9`, `${PAGE}?utm_source=mail`, `${PAGE}?fbclid=1`]) {
    expect(await keptOnPage(brandId, address)).toBe(3);
  }
  expect(await keptOnPage(brandId, `${PAGE}?page=2&utm_medium=x`)).toBe(1);
});

it('leaves out the trash, other brands, and what has no address', async () => {
  const { interaction } = await kept(brandId, { nativeId: 'a', pageUrl: PAGE });
  await kept(brandId, { nativeId: 'b', pageUrl: null });
  await remove([interaction.id]);
  expect(await keptOnPage(brandId, PAGE)).toBe(0);
  await kept('another', { nativeId: 'a', pageUrl: PAGE });
  expect(await keptOnPage(brandId, PAGE)).toBe(0);
  expect(await keptOnPage(brandId, 'not an address')).toBe(0);
});
