import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundled } from '../support/bundled.ts';
import { firefoxCard, firefoxCardWindow, type LaunchedFirefox, launchFirefox, pressKeepButton } from '../support/firefox.ts';
import { PATIENCE } from '../support/patience.ts';
import { type Served, serve } from '../support/serve.ts';

const downloads = mkdtempSync(join(tmpdir(), 'earshot-firefox-'));
let served: Served;
let earshot: LaunchedFirefox;

beforeAll(async () => {
  served = await serve('test/fixtures/pages');
  earshot = await launchFirefox({ downloads });
});
afterAll(async () => {
  await earshot.close();
  await served.close();
  rmSync(downloads, { recursive: true, force: true });
});

const text = (shown: Page | Frame): Promise<string> => shown.evaluate(() => document.body.innerText);

/** The one file that came down, once the browser has written all of it. */
const downloaded = (): string => {
  const [name, ...others] = readdirSync(downloads);
  if (!name || others.length > 0 || name.endsWith('.part')) throw new Error(`no file yet: ${[name, ...others]}`);
  return readFileSync(join(downloads, name), 'utf8');
};

test('in Firefox a comment is kept by the button, edited in the card, found in the popup and exported', { timeout: 120_000 }, async () => {
  const page = await earshot.browser.newPage();
  await page.goto(served.page('thread'));
  await earshot.turnOn('http://127.0.0.1/*');
  await page.bringToFront();
  await pressKeepButton(page, '#c2');

  const card = await firefoxCard(page);
  await page.keyboard.type('topic:lamp,');
  await page.keyboard.press('-');
  await expect.poll(() => text(card)).toContain('lamp');
  expect(await page.evaluate(() => document.activeElement === document.documentElement.lastElementChild)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.frames().length).toBe(1);

  const popup = await earshot.own('popup.html');
  await expect.poll(() => text(popup)).toContain('Bram Quillfeather');
  const row = await popup.waitForSelector('[role="row"]');
  expect(await row?.evaluate((row) => row.textContent)).toMatch(/Mine flickers.*lamp/s);
  expect(await row?.$('::-p-aria([name="Negative"])')).not.toBeNull();

  await popup.locator('::-p-aria([name="Export 1"][role="button"])').click();
  await popup.locator('::-p-text(JSON)').click();
  await expect.poll(downloaded, { timeout: PATIENCE }).toContain('"count":1');
  expect(JSON.parse(downloaded())).toMatchObject({
    schema_version: 1,
    interactions: [{ post: { permalink: `${served.origin}/t/9#c2` }, tags: [{ group: 'topic', name: 'lamp' }], sentiment: 'negative' }],
  });
});

test.each(['csp-none', 'trusted-types', 'patched-prototypes', 'modal-dialog'])(
  'in Firefox the card lives on a hostile page: %s',
  async (name) => {
    const page = await earshot.browser.newPage();
    await page.goto(served.page(name));
    await page.bringToFront();
    await pressKeepButton(page, '#c3');
    const card = await firefoxCard(page);
    await page.keyboard.type(`${name},`);
    await expect.poll(() => text(card)).toContain(name);
    await page.close();
  },
);

test('in Firefox every view of the notebooks shows five weeks, a mark opens its quotes, and the keys hold', {
  timeout: 120_000,
}, async () => {
  const own = await earshot.own('dashboard.html#/listening');
  await own.evaluate(await bundled('test/support/seed.ts'));
  await own.evaluate('seed.weeks(Date.now())');
  const views = [
    ['#/listening', '.mention', 'Perla Anquetil'],
    ['#/listening?by=conversation', '.conversation-head', 'Perla Anquetil'],
    ['#/performance', '.rows', 'None of your posts yet'],
    ['#/to-reply', '.reply-figures', 'Kit Amankwah'],
    ['#/why', '.why', 'quiet'],
    ['#/wins', '.win-week', 'in all'],
    ['#/people', '.people-row', 'Oona Mäkelä'],
    ['#/week', '.tile', 'Net sentiment'],
    ['#/trash', '.rows', 'The trash is empty'],
  ] as const;
  for (const [hash, selector, words] of views) {
    await own.evaluate((to) => {
      location.hash = to;
    }, hash);
    await own.waitForSelector(selector);
    await expect.poll(() => text(own)).toContain(words);
  }
  await own.evaluate(() => {
    location.hash = '#/why';
  });
  await own.locator('.why-cell').click();
  await own.waitForSelector('.quotes .quoted');
  await own.keyboard.press('Escape');
  await expect.poll(() => own.$('.quotes')).toBeNull();
  await own.evaluate(() => {
    location.hash = '#/listening';
  });
  await own.waitForSelector('.mention');
  for (const key of ['j', 'x', 'j', 'x', '-'] as const) await own.keyboard.press(key);
  await expect.poll(() => text(own)).toContain('2 now: Negative.');
  await own.keyboard.press('F1');
  await own.waitForSelector('.key-help');
  await own.close();
  const settings = await earshot.own('options.html');
  await expect.poll(() => text(settings)).toContain('Reasons and tags');
  await settings.close();
});

test('in Firefox a sandboxed page, in which our frame never speaks, has the card in a window of its own', async () => {
  const page = await earshot.browser.newPage();
  await page.goto(served.page('csp-sandbox'));
  await page.bringToFront();
  await pressKeepButton(page, '#c2');
  const card = await firefoxCardWindow(earshot);
  await card.keyboard.type('sandboxed,');
  await expect.poll(() => text(card)).toContain('sandboxed');
  expect(await text(card)).toContain('Mine flickers');
  await card.close();
  await page.close();
});
