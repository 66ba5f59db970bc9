import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, freshPage, keepByKey, kept } from '../support/desk.ts';
import { type Served, serve } from '../support/serve.ts';

let served: Served;
let earshot: Launched;
let page: Page;

beforeAll(async () => {
  served = await serve('components/welcome');
  earshot = await launchChromium();
  await earshot.turnOn('http://127.0.0.1/*');
});
afterAll(async () => {
  await earshot.close();
  await served.close();
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
