// The notebooks' store beside raw IndexedDB, in a page of the built extension, taken in turns, relaxed durability in both.
// Options: --sizes 20000 (the issue's: 100000,250000), --times 5 (per query), --profile DIR (kept, so that the next run
// goes on from what is seeded).
import { chromium, type Page } from 'playwright-core';
import { bundled } from '../support/bundled.ts';
import { browserArguments, withProfile } from '../support/profile.ts';
import { built } from '../support/sources.ts';
import { median, print } from './figure.ts';
import type { Pair, StoreBench } from './store-page.ts';

declare const storeBench: StoreBench;

const option = (options: readonly string[], name: string, other: string): string => {
  const at = options.indexOf(`--${name}`);
  return at < 0 ? other : (options[at + 1] ?? other);
};

const compare = (name: string, { ours, raw }: Pair, limit: number, unit = 'ms'): void =>
  print({ name, value: median(ours), unit, reference: median(raw), limit });

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
    const context = await chromium.launchPersistentContext(profile, browserArguments(built('chrome-mv3-test')));
    try {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      // A page of the extension's origin in which nothing of ours runs but the bench.
      await page.goto(`chrome-extension://${new URL(worker.url()).host}/_locales/en/messages.json`);
      await page.evaluate(script);
      await page.evaluate(() => storeBench.open());
      for (const size of sizes) await measure(page, size, Number(option(options, 'times', '5')));
    } finally {
      await context.close();
    }
  });
}
