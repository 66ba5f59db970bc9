import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { cardIn, keepByButton, onlyKept } from '../support/desk.ts';
import { type Served, serve } from '../support/serve.ts';

/** `dispatch` fires an event as the browser would. */
declare const chrome: typeof extension & {
  permissions: { onRemoved: { dispatch(change: { origins: string[] }): void } };
};

let served: Served;
let earshot: Launched;
let page: Page;

beforeAll(async () => {
  served = await serve('test/fixtures/pages');
  earshot = await launchChromium();
  page = await earshot.context.newPage();
  await page.goto(served.page('thread'));
});
afterAll(async () => {
  await earshot.close();
  await served.close();
});

const registered = () => earshot.desk.evaluate(() => chrome.scripting.getRegisteredContentScripts());

test('turning a site on reaches the tabs that show it already', async () => {
  await earshot.turnOn('http://127.0.0.1/*');
  // The welcome page may have come up before it.
  await page.bringToFront();
  await keepByButton(earshot, page, '#c2 p');
  await cardIn(page);
  expect((await onlyKept(earshot)).post.author.name).toBe('Bram Quillfeather');
});

test('a grant taken back in the browser takes the script off that site', async () => {
  const origins = ['http://127.0.0.1/*'];
  await (await earshot.worker()).evaluate((origins) => chrome.permissions.onRemoved.dispatch({ origins }), origins);
  await expect.poll(registered).toEqual([]);
  await page.reload();
  await page.locator('#c2 p').hover();
  await page.locator('#c3 p').first().hover();
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('all sites at once never means LinkedIn: only its own name turns it on', async () => {
  await earshot.turnOn('https://*/*');
  expect(await registered()).toMatchObject([{ matches: ['https://*/*'], excludeMatches: ['*://*.linkedin.com/*'] }]);
  await earshot.turnOn('https://*.linkedin.com/*');
  const [script] = await registered();
  expect(script?.matches).toContain('https://*.linkedin.com/*');
  expect(script?.excludeMatches ?? []).toEqual([]);
});
