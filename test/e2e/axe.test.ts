import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundled } from '../support/bundled.ts';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { grave } from '../support/grave.ts';
import { type Screen, screens } from '../support/screens.ts';

/** Screens that together show every part; the others are the same parts at other widths. */
const checked = [
  'popup-empty',
  'popup-listening',
  'popup-filtered',
  'popup-search-none',
  'popup-detail-missing',
  'popup-hand',
  'panel-320-detail',
  'dashboard-1280',
  'options',
  'week-1280',
  'week-quotes',
  'why-1280',
  'wins-1280',
  'selection-1280',
  'conversation-1280',
  'to-reply-1280',
  'trash-1280',
  'people-1280',
  'people-forget',
  ...(process.env.EARSHOT_FULL
    ? ['popup-to-reply', 'popup-export', 'popup-performance', 'popup-filter', 'dashboard-900', 'views-1280']
    : []),
];

let earshot: Launched;

beforeAll(async () => {
  earshot = await launchChromium();
});
afterAll(() => earshot.close());

/** What this screen shows and the one before didn't need yet. */
const fillWith = async (page: Page, runs: readonly string[]): Promise<void> => {
  if (runs.length === 0) return;
  await page.evaluate(await bundled('test/support/seed.ts'));
  for (const run of runs) await page.evaluate(run);
};

const shown = async ({ path, width, height, act }: Screen, runs: readonly string[]): Promise<Page> => {
  const page = await earshot.own(path);
  await fillWith(page, runs);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.reload();
  await act(page);
  return page;
};

const run = new Set<string>();
/** Dusk: nothing but colours changes, which `test/unit/theme.test.ts` holds our styles to; every third screen is looked at again. */
const alsoDark = (screen: Screen): boolean => process.env.EARSHOT_FULL !== undefined || checked.indexOf(screen.name) % 3 === 0;

const missing = (screen: Screen): string[] => {
  const wanted = [...(screen.filled ? ['seed.fill(Date.now())'] : []), ...(screen.weeks ? ['seed.weeks(Date.now())'] : [])];
  const runs = wanted.filter((one) => !run.has(one));
  for (const one of runs) run.add(one);
  return runs;
};

test.each(screens.filter(({ name }) => checked.includes(name)))('$name has nothing serious', async (screen) => {
  const page = await shown(screen, missing(screen));
  expect(await grave(page), 'light').toEqual([]);
  if (alsoDark(screen)) {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await grave(page, 'color'), 'dark').toEqual([]);
  }
  await page.close();
});
