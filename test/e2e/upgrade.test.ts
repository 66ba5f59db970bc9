import { expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { freshPage, keepByKey } from '../support/desk.ts';
import { grave } from '../support/grave.ts';
import { asVersion5 } from '../support/older.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

const MANY = 8_000;
declare const progressSeen: { value: number; words: string }[];

/** Every step that a page shows of something long: on a fast machine it is over before a test could ask. */
function recordProgress(): void {
  const seen: typeof progressSeen = [];
  Object.assign(globalThis, { progressSeen: seen });
  const note = (): void => {
    const bar = document.querySelector('progress');
    if (bar) seen.push({ value: bar.value, words: document.body.innerText });
  };
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

let served: Served;
let earshot: Launched;

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});

test('while a new version puts years of notes into its shape, every page says how far it is; then they are there', async () => {
  await keepByKey(earshot, await freshPage(earshot, served.page('thread')), '#c2 p');
  await asVersion5(earshot, MANY);
  await earshot.context.addInitScript(recordProgress);
  const pages = [await earshot.own('popup.html'), await earshot.own('dashboard.html')] as const;
  expect(await grave(pages[0])).toEqual([]);
  for (const page of pages) {
    await page.getByRole('row').first().waitFor({ timeout: 60_000 });
    const said = await page.evaluate(() => progressSeen.filter(({ value }) => value > 0).map(({ words }) => words));
    expect(said.some((words) => words.includes('Nothing is lost') && /^[\d,]+ of 8,001$/m.test(words))).toBe(true);
  }
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
