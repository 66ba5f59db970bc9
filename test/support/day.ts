import type { Page } from 'playwright-core';
import { bundled } from './bundled.ts';
import type { Launched } from './chromium.ts';
import { startOver } from './desk.ts';
import { putAside, putBack } from './stock.ts';

/** Sunday, 22 November 2026, 23:00 UTC: the end of week 47 of the table in `invented-weeks.ts`. */
const MOMENT = Date.UTC(2026, 10, 22, 23);

/** A page of ours whose clock stands still at that moment. */
export const atMoment = async (earshot: Launched, address: string): Promise<Page> => {
  const opened = await earshot.context.newPage();
  await opened.clock.setFixedTime(MOMENT);
  await opened.goto(`chrome-extension://${earshot.id}/${address}`);
  return opened;
};

/** The dashboard with five weeks of mentions and nothing else. */
export const fiveWeeksIn = async (earshot: Launched): Promise<Page> => {
  await startOver(earshot);
  if (!(await putBack(earshot))) {
    const page = await atMoment(earshot, 'options.html');
    await page.evaluate(await bundled('test/support/seed.ts'));
    await page.evaluate(`seed.weeks(${MOMENT})`);
    await page.close();
    await putAside(earshot);
  }
  const page = await atMoment(earshot, 'dashboard.html');
  await page.locator('.mention').first().waitFor();
  return page;
};

/** Goes to an address of the dashboard and waits for what stands there. */
export const goTo = async (page: Page, hash: string, selector: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator(selector).first().waitFor();
};

/** A figure of the week: its tile, and its number. */
export const tileOf = (page: Page, name: string) =>
  page.locator('.tile').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });
export const figureOf = (page: Page, name: string): Promise<string> => tileOf(page, name).locator('.figure').innerText();
