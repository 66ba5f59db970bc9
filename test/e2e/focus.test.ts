import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, freshPage, keepByButton } from '../support/desk.ts';
import { type Served, serve } from '../support/serve.ts';

let served: Served;
let earshot: Launched;
let page: Page;

beforeAll(async () => {
  served = await serve('test/fixtures/pages');
  earshot = await launchChromium();
  await earshot.turnOn('http://127.0.0.1/*');
});
afterAll(async () => {
  await earshot.close();
  await served.close();
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
