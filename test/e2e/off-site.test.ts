import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { middle, shown } from '../support/closed-root.ts';
import { cardIn, closePopup, freshPage, onlyKept, pressInPopup } from '../support/desk.ts';
import { type Served, serve } from '../support/serve.ts';

declare const chrome: typeof extension;

/** The build that ships: it may reach no site until the person acts on one. */
let served: Served;
let earshot: Launched;
let page: Page;

beforeAll(async () => {
  served = await serve('test/fixtures/pages');
  earshot = await launchChromium({ build: 'chrome-mv3' });
});
afterAll(async () => {
  await earshot.close();
  await served.close();
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('thread'));
});

test('where Earshot is off, nothing of it is in the page, whatever the pointer does', async () => {
  await page.locator('#c2 p').hover();
  await page.locator('#c3 p').first().hover();
  const found = await earshot.desk.evaluate(async () => [
    await chrome.permissions.getAll().then(({ origins }) => origins),
    await chrome.scripting.getRegisteredContentScripts(),
  ]);
  expect(found).toEqual([[], []]);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('before the toolbar button is pressed, an act of ours on the page is refused', async () => {
  const tabId = await earshot.desk.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
  const pick = { name: 'own.pick', input: { tabId } };
  expect(await earshot.desk.evaluate((pick) => chrome.runtime.sendMessage(pick), pick)).toEqual({ ok: false, code: 'unreadable' });
});

test('the toolbar button lets "Keep one" work on that page, and only there', async () => {
  await earshot.popup(page);
  await pressInPopup(earshot, 'Keep one');
  const like = await page.locator('#c3 button').first().boundingBox();
  const at: [number, number] = like ? middle(like) : [0, 0];
  await expect.poll(() => page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, at)).toBe('div');
  await page.mouse.click(...at);
  await cardIn(page);
  expect((await onlyKept(earshot)).post.author.name).toBe('Saskia Thorne');
  await page.keyboard.press('Escape');
  await expect.poll(() => shown(earshot.context, page, 'card')).toEqual([]);

  const other = await earshot.context.newPage();
  await other.goto(served.page('rtl'));
  await other.locator('#c2 p').hover();
  expect(await other.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('the shortcut keeps what is under the pointer, as soon as the tab is granted', async () => {
  await page.locator('#c2 p').hover();
  await earshot.popup(page);
  await closePopup(earshot);
  await earshot.command(page);
  await cardIn(page);
  expect((await onlyKept(earshot)).post.author.name).toBe('Bram Quillfeather');
});
