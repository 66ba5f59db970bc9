import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { atMoment, fiveWeeksIn } from '../support/day.ts';
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

/** `held`: a row, a card or a control has it, and not the page. */
const focus = (): Promise<{ name: string; held: boolean; row: string | null }> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const label = at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    return {
      name: label.replace(/\s+/g, ' ').trim(),
      held: at !== null && at !== document.body,
      row: at?.closest('[data-id]')?.getAttribute('data-id') ?? null,
    };
  });
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Presses Tab until what has the focus is called so. */
const tabTo = async (name: RegExp, key = 'Tab', most = 80): Promise<void> => {
  for (let i = 0; i < most; i += 1) {
    const at = await focus();
    if (at.held && name.test(at.name)) return;
    await press(key);
  }
  throw new Error(`Tab never came to ${name}, last to ${(await focus()).name}`);
};
const rows = () => page.locator('.mention');
const ids = () => rows().evaluateAll((all) => all.map((row) => row.getAttribute('data-id')));

describe('the day by keyboard alone', () => {
  test('Mentions: walk, judge, choose, tag, pass on, undo; and the focus is never lost', async () => {
    await tabTo(/Perla Anquetil/);
    const [first, second, third] = await ids();
    await press('j', 'j', 'k');
    expect((await focus()).row).toBe(second);
    await press('Delete');
    await expect.poll(async () => (await focus()).row).toBe(third);
    await press('z');
    await expect.poll(async () => (await ids())[1]).toBe(second);
    await press('k', 'k', '>');
    await expect.poll(async () => (await ids())[0]).toBe(second);
    await expect.poll(async () => (await focus()).row).toBe(second);
    await press('z');
    await expect.poll(async () => (await ids())[0]).toBe(first);

    await press('x', 'j', 'x');
    await tabTo(/^Tag$/, 'Shift+Tab');
    await press('Enter');
    await page.keyboard.type('weekly');
    await press('Enter');
    const weekly = async () => (await kept(earshot)).filter(({ tags }) => tags.some(({ name }) => name === 'weekly')).length;
    await expect.poll(weekly).toBe(2);
    expect((await focus()).held).toBe(true);
    await tabTo(/^Undo$/);
    await press('Enter');
    await expect.poll(weekly).toBe(0);
    await expect.poll(async () => (await focus()).held).toBe(true);
  });

  test('a mention is opened, edited and closed, and one stands on its row again; the last one deleted, on the empty list', async () => {
    await tabTo(/Perla Anquetil/);
    await press('j');
    const { row } = await focus();
    await press('e');
    await page.locator('.detail').waitFor();
    await tabTo(/^Note$/);
    await page.keyboard.type('Thank her.');
    await expect.poll(async () => (await kept(earshot)).some(({ note }) => note === 'Thank her.')).toBe(true);
    await press('Escape');
    await expect.poll(async () => (await focus()).row).toBe(row);
    await press('Enter');
    await tabTo(/^Delete$/);
    await press('Enter');
    await expect.poll(async () => (await ids()).includes(row)).toBe(false);
    await expect.poll(async () => (await focus()).row).not.toBeNull();

    await press('/');
    await page.keyboard.type('soup');
    await expect.poll(() => rows().count()).toBe(1);
    await tabTo(/Oona/);
    await press('Delete');
    await page.getByText(/Nothing in Listening has/).waitFor();
    await expect.poll(async () => (await focus()).held).toBe(true);
  });

  test('To reply: who waits is answered with one key', async () => {
    await tabTo(/^To reply/);
    await press('Enter');
    await expect.poll(() => rows().count()).toBe(1);
    await tabTo(/Kit Amankwah/);
    await press('r');
    await page.getByText('Nobody is waiting.').waitFor();
    await expect.poll(async () => (await focus()).held).toBe(true);
    expect((await kept(earshot)).filter(({ status }) => status === 'needs-reply')).toEqual([]);
    await press('z');
    await expect.poll(() => rows().count()).toBe(1);
  });

  test('People: a row, the card, and back to the row', async () => {
    await tabTo(/^People$/);
    await press('Enter');
    await page.locator('.people-row').first().waitFor();
    await tabTo(/Perla Anquetil/);
    await press('j');
    const { row } = await focus();
    await press('Enter');
    await page.locator('.person').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('person');
    await tabTo(/^Pin$/);
    await press('Enter');
    await page.getByRole('button', { name: 'Unpin' }).waitFor();
    await press('Escape');
    await expect.poll(async () => (await focus()).row).toBe(row);
    await press('/');
    await page.keyboard.type('wend');
    await expect.poll(() => page.locator('.people-row').count()).toBe(1);
  });

  test('Why, Week and Wins: a cell, a mark and a bar open what is behind them, and Escape comes back to each', async () => {
    for (const [view, mark, selector] of [
      [/^Why$/, /^support$/, '.why'],
      [/^Week$/, /^Mentions 14: open what is behind it$/, '.tile'],
    ] as const) {
      await tabTo(view, 'Shift+Tab');
      await press('Enter');
      await page.locator(selector).first().waitFor();
      await tabTo(mark);
      const before = await focus();
      await press('Enter');
      await page.locator('.quotes').waitFor();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('quotes');
      await press('Escape');
      await expect.poll(() => page.locator('.quotes').count()).toBe(0);
      await expect.poll(async () => (await focus()).name).toBe(before.name);
    }
    await tabTo(/^Wins$/, 'Shift+Tab');
    await press('Enter');
    await page.locator('.win-week').first().waitFor();
    await tabTo(/^Week from .* in all$/);
    await press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('win-week');
  });

  test('F1 tells every key of the lists, on lists and on pages of figures', async () => {
    for (const hash of ['#/listening', '#/week', '#/people']) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await press('F1');
      const told = await page.locator('.key-help kbd').allInnerTexts();
      for (const key of ['j', 'k', 'x', 'e', 'o', 'r', '/', '+', '?', '!', '>', 'z', 'F1']) expect(told, hash).toContain(key);
      await press('Escape');
      await expect.poll(() => page.locator('.key-help').count()).toBe(0);
    }
  });

  test('a list scrolled away from the row one stands on keeps it, and Tab still comes to it', async () => {
    await tabTo(/Perla Anquetil/);
    const { row } = await focus();
    await page.locator('.windowed').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(async () => (await ids()).length).toBeGreaterThan(3);
    expect((await focus()).row).toBe(row);
  });
});

test('what arrives elsewhere leaves selection, place and focus as they are', async () => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await tabTo(/Perla Anquetil/);
  for (let i = 0; i < 9; i += 1) await press('j');
  await press('x');
  const { row } = await focus();
  const top = () => page.locator(`[data-id="${row}"]`).evaluate((it) => Math.round(it.getBoundingClientRect().top));
  const before = await top();
  const other = await atMoment(earshot, 'popup.html');
  await other.getByRole('button', { name: 'Write by hand' }).click();
  await other.getByRole('textbox', { name: 'What was said' }).fill('A word from elsewhere.');
  await other.getByRole('button', { name: 'Keep' }).click();
  await expect.poll(() => page.locator('.rail-view .number').first().innerText()).toBe(String(26 + 1));
  expect((await focus()).row).toBe(row);
  expect(await page.locator('.selection-count').innerText()).toContain('1');
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});
