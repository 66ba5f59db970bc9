import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundled } from '../support/bundled.ts';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { startOver } from '../support/desk.ts';
import { PATIENCE } from '../support/patience.ts';

let earshot: Launched;
let seed: string;
let popup: Page;

beforeAll(async () => {
  [earshot, seed] = await Promise.all([launchChromium(), bundled('test/support/seed.ts')]);
});
afterAll(() => earshot.close());

const filled = async (path: string, run = 'seed.fill(Date.now())'): Promise<Page> => {
  const page = await earshot.own(path);
  await page.evaluate(seed);
  await page.evaluate(run);
  await page.reload();
  await page.locator('[role="row"]').first().waitFor();
  return page;
};

beforeEach(async () => {
  await startOver(earshot);
  popup = await filled('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
});

const rows = (page: Page) => page.locator('[role="row"]');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

describe('the popup', () => {
  test('counts what is kept, newest first, and folds reactions under their post', async () => {
    await expect.poll(() => button(popup, /^Listening/).innerText()).toContain('10');
    expect(await rows(popup).first().innerText()).toContain('steeped_in_it');
    await button(popup, /^Performance/).click();
    await expect.poll(() => rows(popup).count()).toBe(4);
    await button(popup, '2 reactions').click();
    await expect.poll(() => row(popup, 'Pim Osei').count()).toBe(1);
  });

  test('shows what another view changes at once, and keeps its place', async () => {
    const panel = await earshot.own('sidepanel.html');
    await row(panel, 'gongfu_gary').waitFor();
    await row(popup, 'Tobias Renner').click();
    await popup.getByRole('textbox', { name: 'Note' }).fill('Thank him');
    await popup.getByRole('button', { name: 'Win' }).click();
    await expect.poll(() => row(panel, 'Tobias Renner').locator('.mention-sign').count()).toBe(1);
    await row(panel, 'Tobias Renner').click();
    await expect.poll(() => panel.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Thank him');
  });

  test('deletes with an undo that brings it back', async () => {
    await rows(popup).nth(1).hover();
    await rows(popup).nth(1).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => row(popup, 'Marguerite').count()).toBe(0);
    await expect.poll(() => button(popup, /^Listening/).innerText()).toContain('9');
    await button(popup, 'Undo').click();
    await expect.poll(() => row(popup, 'Marguerite').count()).toBe(1);
    await expect.poll(() => button(popup, /^Listening/).innerText()).toContain('10');
  });

  test('marks what was found, and offers both notebooks where one has nothing', async () => {
    await popup.getByRole('searchbox').fill('lid');
    await expect.poll(() => rows(popup).count()).toBe(2);
    expect(await popup.locator('mark').first().innerText()).toBe('lid');
    await popup.getByRole('searchbox').fill('mouldy');
    await popup.getByText('Nothing in Listening has “mouldy”.').waitFor();
    await button(popup, 'Search both').click();
    await expect.poll(() => row(popup, 'Kaspar').count()).toBe(1);
  });

  test('says what narrows the list in words that take themselves off', async () => {
    await button(popup, 'Filter').click();
    await popup.getByRole('checkbox', { name: /^Negative/ }).check();
    await popup.keyboard.press('Escape');
    await expect.poll(() => rows(popup).count()).toBe(2);
    await button(popup, 'Take off: Negative').click();
    await expect.poll(() => rows(popup).count()).toBeGreaterThan(5);
  });

  test('lists who waits by due and then age, from both notebooks', async () => {
    await button(popup, /^To reply/).click();
    await expect.poll(() => rows(popup).count()).toBe(4);
    const authors = await popup.locator('.mention-author').allInnerTexts();
    expect(authors).toEqual(['steeped_in_it', 'נועה בן־דרור', 'Ilse van der Brug', 'Dilnoza R.']);
    expect(await rows(popup).first().innerText()).toContain('2 days overdue');
  });

  test('keeps what is written by hand', async () => {
    await button(popup, 'Write by hand').click();
    await popup.getByRole('textbox', { name: 'What was said' }).fill('She called about the lid.');
    await popup.getByRole('textbox', { name: 'Who' }).fill('Ines Ferreira');
    await button(popup, 'Keep').click();
    await expect.poll(() => row(popup, 'She called about the lid.').count()).toBe(1);
    expect(await rows(popup).first().innerText()).toContain('Ines Ferreira');
  });

  test('exports what is shown in two clicks, with the count before and after', async () => {
    await popup.getByRole('searchbox').fill('lid');
    await button(popup, 'Export 2').click();
    const file = popup.waitForEvent('download');
    await popup.getByRole('menuitem', { name: /^CSV, report/ }).click();
    const saved = await file;
    expect(saved.suggestedFilename()).toMatch(/^mentions_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.csv$/);
    const lines = readFileSync(await saved.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    await popup
      .getByText(/^2 exported to mentions_/)
      .first()
      .waitFor();
  });
});

describe('by keyboard alone', () => {
  test('one walks the list, judges, opens and comes back to the same row', async () => {
    await popup.keyboard.press('j');
    await popup.keyboard.press('j');
    await popup.keyboard.press('=');
    await expect.poll(() => rows(popup).nth(1).getByRole('img', { name: 'Neutral' }).count()).toBe(1);
    await popup.keyboard.press('z');
    await expect.poll(() => rows(popup).nth(1).getByRole('img', { name: 'Positive' }).count()).toBe(1);
    await popup.keyboard.press('Enter');
    await popup.locator('.detail').waitFor();
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.evaluate(() => document.activeElement?.textContent ?? '')).toContain('Marguerite');
    await popup.keyboard.press('/');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  test('several are chosen and changed with one undo', async () => {
    for (const key of ['j', 'x', 'j', 'x', '-']) await popup.keyboard.press(key);
    for (const at of [0, 1]) await expect.poll(() => rows(popup).nth(at).getByRole('img', { name: 'Negative' }).count()).toBe(1);
    await popup.getByText('2 now: Negative.').first().waitFor();
    await popup.keyboard.press('z');
    await expect.poll(() => rows(popup).nth(1).getByRole('img', { name: 'Positive' }).count()).toBe(1);
  });
});

test('each view of the dashboard has an address that back and forward follow', async () => {
  const wide = await earshot.own('dashboard.html#/listening?sentiment=negative');
  await expect.poll(() => rows(wide).count()).toBe(2);
  await wide.getByRole('link', { name: /^Posts/ }).click();
  await expect.poll(() => rows(wide).count()).toBe(4);
  await rows(wide).first().click();
  await wide.locator('.detail').waitFor();
  await wide.goBack();
  await expect.poll(() => wide.locator('.detail').count()).toBe(0);
  await wide.goBack();
  await expect.poll(() => rows(wide).count()).toBe(2);
});

test('a long list scrolls with a constant number of elements', async () => {
  await popup.goto(popup.url().replace('popup.html', 'options.html'));
  await popup.evaluate(seed);
  await popup.evaluate('seed.many(240)');
  const wide = await earshot.own('dashboard.html');
  await rows(wide).first().waitFor();
  const elements = () => wide.evaluate(() => document.querySelectorAll('*').length);
  const list = wide.locator('.windowed');
  const before = await elements();
  await expect
    .poll(
      async () => {
        await list.evaluate((box) => box.scrollBy(0, 1_500));
        return list.evaluate((box) => box.scrollTop);
      },
      { timeout: PATIENCE },
    )
    .toBeGreaterThan(16_000);
  expect(Math.abs((await elements()) - before)).toBeLessThan(60);
});
