import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { shown } from '../support/closed-root.ts';
import { keepByButton, kept, popupText, pressInPopup } from '../support/desk.ts';
import { type Served, serve } from '../support/serve.ts';

/** An own page sees the windows of the others. */
declare const chrome: Omit<typeof extension, 'extension'> & { extension: { getViews(of: { type: 'popup' }): Window[] } };

const SENTENCE = 'Private window: nothing is kept here. Open the page in a normal window to keep it.';

let served: Served;
let earshot: Launched;

beforeAll(async () => {
  served = await serve('test/fixtures/pages');
  earshot = await launchChromium({ inPrivate: true });
  await earshot.turnOn('http://127.0.0.1/*');
});
afterAll(async () => {
  await earshot.close();
  await served.close();
});

const openPrivate = async (url: string): Promise<Page> => {
  const opened = earshot.context.waitForEvent('page');
  await earshot.desk.evaluate((url) => chrome.windows.create({ incognito: true, url }), url);
  const page = await opened;
  await page.waitForURL(url);
  return page;
};

test('in a private window nothing is kept, whichever way, and a sentence says so', async () => {
  const page = await openPrivate(served.page('thread'));
  const said = async () => (await shown(earshot.context, page, 'notice')).map(({ text }) => text);
  await keepByButton(earshot, page, '#c2 p');
  await expect.poll(said).toEqual([SENTENCE]);
  await page.mouse.click(10, 10);
  await page.reload();
  await page.locator('#c3 p').first().hover();
  await earshot.command(page);
  await expect.poll(said).toEqual([SENTENCE]);
  expect(await shown(earshot.context, page, 'card')).toEqual([]);
  expect(await kept(earshot)).toEqual([]);
});

test('nor by hand, in the popup of a private window', async () => {
  const page = await openPrivate(served.page('thread'));
  await earshot.popup(page);
  await expect.poll(() => popupText(earshot)).toContain(SENTENCE);
  await pressInPopup(earshot, 'Write by hand');
  await expect.poll(() => popupText(earshot)).toContain('What was said');
  await earshot.desk.evaluate(() => {
    const text = chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector('textarea');
    if (text) text.value = 'She called about the lid.';
  });
  await pressInPopup(earshot, 'Keep');
  await expect.poll(() => popupText(earshot)).toContain(SENTENCE);
  expect(await kept(earshot)).toEqual([]);
});
