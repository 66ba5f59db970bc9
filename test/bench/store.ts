// The notebooks' store beside raw IndexedDB, in a page of the built extension, taken in turns, relaxed durability in both.
// Options: --sizes 20000 (the issue's: 100000,250000), --times 5 (per query), --profile DIR (kept, so that the next run
// goes on from what is seeded).
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { bundled } from '../support/bundled.ts';
import { browserArguments, withProfile } from '../support/profile.ts';
import { built } from '../support/sources.ts';
import { extensionId } from './extension.ts';
import { median, print } from './figure.ts';
import { option } from './option.ts';
import type { Pair, StoreBench } from './store-page.ts';
import { popups } from './store-popup.ts';

declare const storeBench: StoreBench;

const launch = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, browserArguments(built('chrome-mv3-test')));

const compare = (name: string, { ours, raw }: Pair, limit: number, unit = 'ms'): void =>
  print({ name, value: median(ours), unit, reference: median(raw), limit });

/** In a page of the extension's origin in which nothing of ours runs but the bench. */
async function inPage(context: BrowserContext, script: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`chrome-extension://${await extensionId(context)}/_locales/en/messages.json`);
  await page.evaluate(script);
  await page.evaluate(() => storeBench.open());
  return page;
}

async function measurePopup(context: BrowserContext, n: string): Promise<void> {
  await withProfile(async (profile) => {
    const empty = await launch(profile);
    try {
      const opened = await popups(context, empty);
      const times = { ours: opened.seeded.map(({ ms }) => ms), raw: opened.empty.map(({ ms }) => ms) };
      compare(`${n}: popup to a usable list, beside an empty store`, times, 1.3);
      const heap = { ours: opened.seeded.map((one) => one.heap / 1e6), raw: opened.empty.map((one) => one.heap / 1e6) };
      compare(`${n}: memory of the popup, beside an empty store`, heap, 1.5, 'MB');
    } finally {
      await empty.close();
    }
  });
}

async function measure(page: Page, size: number, times: number): Promise<void> {
  const n = `${size / 1000}k`;
  const bulk = await page.evaluate((total) => storeBench.seed(total), size);
  compare(`${n}: seeded in bulk up to here`, bulk, 1.5);
  compare(`${n}: first list, 50 newest`, await page.evaluate(() => storeBench.first()), 2);
  compare(`${n}: totals beside count()`, await page.evaluate(() => storeBench.totals()), 0.02);
  compare(`${n}: one capture`, await page.evaluate(() => storeBench.one()), 2);
  compare(`${n}: 50 captures at once`, await page.evaluate(() => storeBench.fifty()), 1.5);
  compare(`${n}: two common words`, await page.evaluate(() => storeBench.common()), 0.1);
  compare(`${n}: two rare words`, await page.evaluate(() => storeBench.rare('hotpotbelle', 'boillid')), 2);
  const queries = await page.evaluate((each) => storeBench.queries(each), times);
  const sorted = queries.map(({ ms }) => ms).sort((a, b) => a - b);
  for (const { words, ms, found } of queries.toSorted((a, b) => b.ms - a.ms)) console.error(`  ${ms.toFixed(1)} ms\t${found}\t${words}`);
  print({
    name: `${n}: 60 searches, 95th percentile`,
    value: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN,
    unit: 'ms',
    limit: 100,
  });
  console.error(`  ${Math.round(await page.evaluate(() => storeBench.size()))} MB, ours and raw together`);
}

export default async function store(options: string[]): Promise<void> {
  const sizes = option(options, 'sizes', '20000').split(',').map(Number);
  const script = await bundled('test/bench/store-page.ts');
  const kept = option(options, 'profile', '');
  const within = kept === '' ? withProfile : <T>(work: (profile: string) => Promise<T>): Promise<T> => work(kept);
  await within(async (profile) => {
    const context = await launch(profile);
    try {
      const page = await inPage(context, script);
      for (const size of sizes) {
        await measure(page, size, Number(option(options, 'times', '5')));
        await measurePopup(context, `${size / 1000}k`);
      }
    } finally {
      await context.close();
    }
  });
}
