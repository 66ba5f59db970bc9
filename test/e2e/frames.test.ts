import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { cardIn, closePopup, onlyKept, popupText } from '../support/desk.ts';
import { grave } from '../support/grave.ts';
import { popupOver } from '../support/popup-over.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

declare const chrome: typeof extension;

/** The page is of 127.0.0.1, its comments are in a frame of localhost. */
let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});
beforeAll(async () => {
  page = await earshot.context.newPage();
  await page.goto(served.page('framed'));
  await page.bringToFront();
});

const sites = () => earshot.desk.evaluate(async () => (await chrome.storage.local.get('sites')).sites);

test('the toolbar button on a page offers the comments of another site by its name', async () => {
  await earshot.popup(page);
  await expect.poll(() => popupText(earshot)).toContain('also comments by localhost');
  await closePopup(earshot);
});

test('they are turned on with the page in one click, or later by themselves', async () => {
  const popup = await popupOver(earshot, page.url());
  await popup.getByRole('checkbox', { name: 'also comments by localhost' }).uncheck();
  expect(await grave(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Turn on' }).click();
  await expect.poll(sites).toEqual(['http://127.0.0.1/*']);
  await popup.getByRole('button', { name: 'Turn on for localhost' }).click();
  await expect.poll(sites).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  await expect.poll(() => popup.getByText('localhost').count()).toBe(0);
  await earshot.desk.evaluate(
    (origins) => chrome.runtime.sendMessage({ name: 'own.turn-off', input: { origins } }),
    ['http://127.0.0.1/*', 'http://localhost/*'],
  );
  await expect.poll(sites).toEqual([]);
  await popup.getByRole('checkbox', { name: 'also comments by localhost' }).check();
  await popup.getByRole('button', { name: 'Turn on', exact: true }).click();
  await expect.poll(sites).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  await popup.close();
});

test('a comment that is kept there belongs to the page around, whatever its frame says', async () => {
  await page.bringToFront();
  await page.frameLocator('iframe').locator('#c2 p').hover();
  await earshot.command(page);
  const card = await cardIn(page);
  expect(card.parentFrame()).not.toBe(page.mainFrame());
  const { post } = await onlyKept(earshot);
  expect(post).toMatchObject({
    author: { name: 'Bram Quillfeather' },
    siteName: '127.0.0.1',
    pageUrl: served.page('framed'),
    thread: { url: served.page('framed'), title: 'Lamps, with a comment widget' },
  });
});
