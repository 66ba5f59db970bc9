import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { copied, hearCopies } from '../support/copied.ts';
import { atMoment, figureOf, fiveWeeksIn, goTo, tileOf } from '../support/day.ts';
import { kept } from '../support/desk.ts';

let earshot: Launched;
let page: Page;

beforeAll(async () => {
  earshot = await launchChromium();
});
afterAll(() => earshot.close());
beforeEach(async () => {
  page = await fiveWeeksIn(earshot);
});

const tile = (name: string) => tileOf(page, name);
const figure = (name: string) => figureOf(page, name);

describe('the week', () => {
  test('equals what the table says by hand, compared with the week before', async () => {
    await goTo(page, '#/week?period=2026-W47&zone=UTC', '.tile');
    expect(await figure('Mentions')).toBe(String(9 + 2 + 2 + 1));
    expect(await figure('Net sentiment')).toBe(`+${((9 - 2) / 14) * 100}`);
    // Seven of week 46 had one; four positive, one negative of six: the same.
    expect(await tile('Net sentiment').innerText()).toContain(`${((9 - 2) / 14) * 100 - ((4 - 1) / 6) * 100}`);
    expect(await tile('Mentions').innerText()).toContain(`+${14 - 6}`);
    expect(await figure('People')).toBe('13');
    expect(await figure('Wins')).toBe('3');
    expect(await figure('Answered')).toBe(`${Math.round((2 / (2 + 1)) * 1000) / 10}%`);
    expect(await figure('Exchanges')).toBe('1');
  });

  test('every mark opens its mentions; back and forward close and open them', async () => {
    await goTo(page, '#/week?period=2026-W47&zone=UTC', '.tile');
    await page
      .getByRole('row', { name: /^support/ })
      .getByRole('link', { name: 'support', exact: true })
      .click();
    await expect.poll(() => page.locator('.quotes .quoted').count()).toBe(4);
    expect(await page.locator('.quotes').innerText()).toContain('Kit Amankwah');
    await page.goBack();
    await expect.poll(() => page.locator('.quotes').count()).toBe(0);
    await page.goForward();
    await expect.poll(() => page.locator('.quotes .quoted').count()).toBe(4);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.quotes').count()).toBe(0);
  });

  test('is copied as Markdown with n, change and formula, in which no word of anybody makes a heading or a link; in print it stands alone', async () => {
    const trap = '# Sold [here](https://trap.example)';
    await goTo(page, '#/wins?zone=UTC', '.win-line');
    await page.getByRole('listitem').filter({ hasText: '38 decibels' }).last().getByRole('textbox').fill(trap);
    await expect.poll(async () => (await kept(earshot)).map(({ winNote }) => winNote)).toContain(trap);
    await goTo(page, '#/week?period=2026-W47&zone=UTC', '.tile');
    await hearCopies(page);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('menuitem', { name: /Markdown/ }).click();
    await expect.poll(() => copied(page)).toContain('# ');
    const text = await copied(page);
    expect(text).toContain(`- Net sentiment: **+${((9 - 2) / 14) * 100}** (n 14`);
    expect(text).toContain('38 decibels at the boil');
    expect(text).toContain(String.raw`\# Sold \[here\](https://trap.example)`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.rail').isVisible()).toBe(false);
    expect(await page.locator('.tile').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });

  test('follows what another window marks as a win', async () => {
    await goTo(page, '#/week?period=2026-W47&zone=UTC', '.tile');
    const other = await atMoment(earshot, 'popup.html');
    await other.locator('.mention', { hasText: 'Jory Pascoe' }).first().hover();
    const mention = other.locator('.mention', { hasText: 'Jory Pascoe' }).first();
    await mention.hover();
    await mention.getByRole('button', { name: 'Win' }).click();
    await expect.poll(() => figure('Wins')).toBe('4');
  });
});

test('Why sets reasons against sentiment, then by market, and copies the top three', async () => {
  await goTo(page, '#/why?period=2026-W47&zone=UTC', '.why');
  const cells = async (reason: string) =>
    (
      await page
        .getByRole('row', { name: new RegExp(`^${reason}`) })
        .locator('td')
        .allInnerTexts()
    ).map(Number);
  // Positive, neutral, negative, mixed, all.
  expect(await cells('support')).toEqual([3, 0, 1, 0, 4]);
  expect(await cells('price')).toEqual([0, 0, 0, 2, 2]);
  await page.getByRole('link', { name: 'market' }).click();
  await expect.poll(() => page.url()).toContain('by=market');
  expect(await cells('lid')).toEqual([1, 0, 1, 2]);
  await page.getByRole('button', { name: 'Copy the top three' }).click();
  await page.getByText('The top three are copied').first().waitFor();
});

test('wins add up by week', async () => {
  await goTo(page, '#/wins?zone=UTC', '.win-week');
  const totals = await page.locator('.win-week header').allInnerTexts();
  expect(totals.map((text) => /\+(\d+) · (\d+) in all/.exec(text)?.slice(1).map(Number))).toEqual([
    [3, 1 + 1 + 2 + 3],
    [2, 1 + 1 + 2],
    [1, 1 + 1],
    [1, 1],
  ]);
});
