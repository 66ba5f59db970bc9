import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { freshPage, keepByKey } from '../support/desk.ts';
import { grave } from '../support/grave.ts';
import { asVersion5 } from '../support/older.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

const MANY = 8_000;
let served: Served;
let earshot: Launched;

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});

test('while a new version puts years of notes into its shape, every page says how far it is; then they are there', async () => {
  await keepByKey(earshot, await freshPage(earshot, served.page('thread')), '#c2 p');
  await asVersion5(earshot, MANY);
  const pages = [await earshot.own('popup.html'), await earshot.own('dashboard.html')] as const;
  const says = async (page: Page) => {
    await page.getByText('Nothing is lost').waitFor();
    await expect.poll(() => page.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0);
    expect(await page.getByText(/^[\d,]+ of 8,001$/).isVisible()).toBe(true);
  };
  await Promise.all(pages.map(says));
  expect(await grave(pages[0])).toEqual([]);
  for (const page of pages) await page.getByRole('row').first().waitFor({ timeout: 60_000 });
});

test('an act on thousands says how far it is and can be stopped: then nothing is changed', async () => {
  const page = earshot.context.pages().find((one) => one.url().includes('/dashboard.html')) ?? (await earshot.own('dashboard.html'));
  await page.bringToFront();
  await page.getByRole('row').first().click();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Select all 8,001' }).click();
  await page.getByText('8,001 selected').waitFor();
  await page.getByRole('button', { name: 'Positive', description: 'Positive' }).click();
  await page.getByRole('progressbar').waitFor();
  expect(
    await page
      .getByText(/^[\d,]+ of 8,001$/)
      .last()
      .isVisible(),
  ).toBe(true);
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped. Nothing was changed.').last().waitFor();
  await page.getByRole('searchbox').fill('sentiment:positive');
  await page.getByText('Nothing in Listening has').waitFor();
});
