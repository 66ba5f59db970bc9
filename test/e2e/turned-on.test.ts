import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, freshPage, keepByButton, keepByKey, kept, onlyKept, pressButton, residentIn } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

/** `dispatch` fires an event as the browser would. */
declare const chrome: typeof extension & {
  permissions: { onRemoved: { dispatch(change: { origins: string[] }): void } };
};

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});
beforeAll(async () => {
  page = await earshot.context.newPage();
  await page.goto(served.page('thread'));
});

const registered = () => earshot.desk.evaluate(() => chrome.scripting.getRegisteredContentScripts());

test('turning a site on reaches the tabs that show it already', async () => {
  await earshot.turnOn('http://127.0.0.1/*');
  await keepByButton(earshot, page, '#c2 p');
  await cardIn(page);
  expect((await onlyKept(earshot)).post.author.name).toBe('Bram Quillfeather');
});

describe('turned off, an open tab is left at once and works again when it is turned on', () => {
  const origins = ['http://127.0.0.1/*'];
  const off = () => earshot.desk.evaluate((origins) => chrome.runtime.sendMessage({ name: 'own.turn-off', input: { origins } }), origins);
  const elements = () => page.evaluate(() => document.documentElement.children.length);
  /** Longer than a rest of the pointer and its answer: what would come has come. */
  const restOn = async (selector: string) => {
    await page.locator(selector).first().hover();
    await page.waitForTimeout(600);
  };
  const buttonComes = () => expect.poll(() => shown(earshot.context, page, 'keep')).toHaveLength(1);

  test.each(['resident', 'button', 'reader'])('with the %s in it', async (there) => {
    page = await freshPage(earshot, served.page('thread'));
    await earshot.turnOn(...origins);
    await residentIn(earshot, page);
    if (there !== 'resident') await page.locator('#c1 p').hover();
    if (there !== 'resident') await buttonComes();
    if (there === 'reader') await keepByKey(earshot, page, '#c2 p');
    await off();
    await expect.poll(elements).toBe(2);
    await restOn('#c3 p');
    await restOn('#c1 p');
    expect(await elements()).toBe(2);
    await earshot.turnOn(...origins);
    await page.locator('#c3 p').first().hover();
    await buttonComes();
    await pressButton(earshot, page);
    await cardIn(page);
    expect(await kept(earshot)).toHaveLength(there === 'reader' ? 2 : 1);
  });

  test('but not where another site was meant', async () => {
    page = await freshPage(earshot, served.page('thread'));
    await keepByButton(earshot, page, '#c2 p');
    await cardIn(page);
    await earshot.desk.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'own.turn-off', input: { origins: ['https://127.0.0.1/*', 'http://localhost/*'] } }),
    );
    await restOn('#c3 p');
    expect(await shown(earshot.context, page, 'card')).toHaveLength(1);
  });
});

test('a grant taken back in the browser takes the script off that site', async () => {
  const origins = ['http://127.0.0.1/*'];
  await (await earshot.worker()).evaluate((origins) => chrome.permissions.onRemoved.dispatch({ origins }), origins);
  await expect.poll(registered).toEqual([]);
  await expect.poll(() => shown(earshot.context, page, 'card')).toHaveLength(0);
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
