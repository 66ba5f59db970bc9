import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, freshPage, keepByKey, kept } from '../support/desk.ts';
import { type Served, serve } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'components/welcome', on: true }, (room) => {
  ({ served, earshot } = room);
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('practice-thread'));
});

const folds = () => shown(earshot.context, page, 'fold');
const keep = async (comment: string): Promise<void> => {
  await keepByKey(earshot, page, `#${comment} .said-text`);
  await closeWith(earshot, page, 'Escape');
};

describe('the folds of an open page follow', () => {
  test.each(['popup.html', 'sidepanel.html', 'dashboard.html'])('what is deleted in %s, and what its undo brings back', async (path) => {
    await keep('c3');
    await expect.poll(async () => (await folds()).length).toBe(1);
    const own = await earshot.own(path);
    const row = own.locator('[role="row"]').first();
    await row.hover();
    await row.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(async () => (await folds()).length).toBe(0);
    await own.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await kept(earshot))[0]?.deletedAt).toBeNull();
    await expect.poll(async () => (await folds()).length).toBe(1);
  });
});

describe('in a list whose elements are used again for other posts', () => {
  const fill = (first: number) => page.evaluate((first) => Reflect.get(window, 'fill')(first), first);
  const second = '#feed > :nth-child(2) p';

  test('the fold goes with its post, wherever that turns up, and what is kept is the post that stands there now', async () => {
    const pages = await serve('test/fixtures/pages');
    await page.goto(pages.page('recycled'));
    await keepByKey(earshot, page, second);
    await closeWith(earshot, page, 'Escape');
    const first = await folds();
    expect(first).toHaveLength(1);

    await fill(4);
    await expect.poll(folds).toEqual([]);
    await keepByKey(earshot, page, second);
    await closeWith(earshot, page, 'Escape');
    expect((await kept(earshot)).map(({ post }) => [post.author.name, post.permalink]).sort()).toEqual([
      ['Bram Quill', `${pages.origin}/t/9/701`],
      ['Pia Lund', `${pages.origin}/t/9/705`],
    ]);
    await expect.poll(async () => (await folds()).length).toBe(1);

    await fill(1);
    await expect
      .poll(async () => (await folds()).map(({ y }) => Math.round(y)), { message: 'one element further up' })
      .toEqual([Math.round((await page.locator('#feed > :first-child').boundingBox())?.y ?? 0)]);
    await page.evaluate(() => document.querySelector('article')?.replaceChildren());
    await expect.poll(folds, { message: 'far off, its element is empty' }).toEqual([]);
    await fill(0);
    await expect.poll(async () => (await folds()).map(({ y }) => Math.round(y))).toEqual([Math.round(first[0]?.y ?? 0)]);
    await page.evaluate(() => document.querySelector('#feed')?.remove());
    await expect.poll(folds, { message: 'the page went on to another view' }).toEqual([]);
    await pages.close();
  });
});

describe('while the card of a post is open', () => {
  test('no button stands beside that post, but beside another one', async () => {
    await page.locator('#c3 .said-text').hover();
    await earshot.command(page);
    await cardIn(page);
    await page.locator('#c3 .said-numbers').hover();
    await page.waitForTimeout(500);
    expect(await shown(earshot.context, page, 'keep')).toEqual([]);
    await page.locator('#c2 .said-text').hover();
    await expect.poll(async () => (await shown(earshot.context, page, 'keep')).length).toBe(1);
  });
});
