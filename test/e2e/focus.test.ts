import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, freshPage, keepByButton } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages', on: true }, (room) => {
  ({ served, earshot } = room);
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('thread'));
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener('keydown', ({ key }) => heard.push(key));
  });
});

const heard = (): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'heard'));

describe('after the card', () => {
  test.each(['tag field', 'note'])('Escape from the %s gives the keys back to the page, which heard none before', async (field) => {
    await keepByButton(earshot, page, '#c2 p');
    const card = await cardIn(page);
    if (field === 'note') await card.getByRole('textbox', { name: 'Note' }).click();
    await page.keyboard.type('abc');
    await page.keyboard.press('Escape');
    await expect.poll(() => shown(earshot.context, page, 'card')).toHaveLength(0);
    await page.keyboard.press('j');
    await expect.poll(heard).toEqual(['j']);
  });
});
