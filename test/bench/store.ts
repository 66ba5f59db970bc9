// The notebooks' store beside raw IndexedDB, in a page of the built extension, taken in turns, relaxed durability in both.
// Options: --sizes 20000 (the issue's: 100000,250000), --times 5 (per query), --only seed,queries,… (a part's name below),
// --keep yes (seeds profiles under results/store, and measures on those that are there), --fill yes (puts rows where acts would
// have, in a tenth of the time: then "in bulk" is only of what is kept on top).
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { bundled } from '../support/bundled.ts';
import { browserArguments, withProfile } from '../support/profile.ts';
import { built } from '../support/sources.ts';
import { cpuOf, spent } from './cpu.ts';
import { extensionId } from './extension.ts';
import { median } from './figure.ts';
import { Growth } from './growth.ts';
import { option } from './option.ts';
import type { Pair, StoreBench } from './store-page.ts';
import { popups } from './store-popup.ts';
import { keptProfile, noteSeeding, seedingOf } from './store-profile.ts';
import { scrolled } from './store-scroll.ts';

declare const storeBench: StoreBench;

interface Run {
  context: BrowserContext;
  profile: string;
  size: number;
  times: number;
  fill: boolean;
  open: () => Promise<Page>;
}

const launch = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, browserArguments(built('chrome-mv3-test')));

const growth = new Growth();

const compare = (size: number, name: string, { ours, raw }: Pair, limit?: number, unit = 'ms'): void =>
  growth.print(size, { name, value: median(ours), unit, reference: median(raw), ...(limit === undefined ? {} : { limit }) });

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** In a page of the extension's origin in which nothing of ours runs but the bench. */
async function inPage(context: BrowserContext, script: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`chrome-extension://${await extensionId(context)}/_locales/en/messages.json`);
  await page.evaluate(script);
  await page.evaluate(() => storeBench.open());
  return page;
}

async function filled({ open, size }: Run): Promise<void> {
  const page = await open();
  let had = await page.evaluate(() => storeBench.seeded());
  if (had >= size) return page.close();
  while (had < size) {
    had += await page.evaluate((total) => storeBench.next(total), size);
    const { ours, raw } = await page.evaluate(() => storeBench.fill());
    if (had % 10_000 === 0) console.error(`  ${had} filled in; the last ${Math.round(ours)} ms, raw ${Math.round(raw)} ms`);
  }
  await page.evaluate(() => storeBench.settle());
  await page.close();
}

async function seeded({ context, open, profile, size }: Run): Promise<void> {
  let all = await seedingOf(profile);
  const page = await open();
  const cpu = await cpuOf(context);
  for (let had = await page.evaluate(() => storeBench.seeded()); had < size; ) {
    const count = await page.evaluate((total) => storeBench.next(total), size);
    const before = await cpu();
    const ours = await page.evaluate(() => storeBench.seedOurs());
    const between = await cpu();
    const raw = await page.evaluate(() => storeBench.seedRaw());
    const after = await cpu();
    all = { ours: [...all.ours, ours.kept], counted: [...all.counted, ours.counted], raw: [...all.raw, raw] };
    await noteSeeding(profile, all);
    had += count;
    console.error(
      `  ${had}: ${Math.round(ours.kept)} ms and ${Math.round(ours.counted)} ms counting, raw ${Math.round(raw)} ms; processor ${spent(before, between)}, raw ${spent(between, after)}`,
    );
  }
  const [kept, raw] = [sum(all.ours), [sum(all.raw)]];
  compare(size, 'in bulk', { ours: [kept], raw }, 1.5);
  compare(size, 'in bulk, people and tags counted', { ours: [kept + sum(all.counted)], raw });
  console.error(`  ${Math.round(await page.evaluate(() => storeBench.size()))} MB, ours and raw together`);
  await page.close();
}

async function popup({ context, size }: Run): Promise<void> {
  await withProfile(async (profile) => {
    const empty = await launch(profile);
    try {
      const opened = await popups(context, empty);
      const times = { ours: opened.seeded.map(({ ms }) => ms), raw: opened.empty.map(({ ms }) => ms) };
      compare(size, 'popup to a usable list, beside an empty store', times, 1.3);
      const heap = { ours: opened.seeded.map((one) => one.heap / 1e6), raw: opened.empty.map((one) => one.heap / 1e6) };
      compare(size, 'memory of the popup, beside an empty store', heap, 1.5, 'MB');
    } finally {
      await empty.close();
    }
  });
}

async function queries({ open, size, times }: Run): Promise<void> {
  const page = await open();
  const all = await page.evaluate((each) => storeBench.queries(each), times);
  await page.close();
  for (const { words, ms, found } of all.toSorted((a, b) => b.ms - a.ms)) console.error(`  ${ms.toFixed(1)} ms\t${found}\t${words}`);
  const sorted = all.map(({ ms }) => ms).sort((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  growth.print(size, { name: `${sorted.length} searches, 95th percentile`, value, unit: 'ms', limit: 100 });
}

async function counts({ open, times }: Run): Promise<void> {
  const page = await open();
  for (const { words, ms, found } of await page.evaluate((each) => storeBench.counts(each), times))
    console.error(`  counted in ${ms.toFixed(1)} ms\t${found}\t${words}`);
  await page.close();
}

async function scroll({ context, size }: Run): Promise<void> {
  const { rows, longest, opening, elements } = await scrolled(context, Math.min(10_000, size / 2));
  console.error(`  longest task while the view opened: ${opening} ms`);
  const n = `${rows} rows scrolled`;
  growth.print(size, { name: `${n}, longest task`, value: longest, unit: 'ms', limit: 50 });
  const name = `${n}, most elements beside those at first`;
  growth.print(size, { name, value: elements.most, unit: 'elements', reference: elements.first, limit: 1.2 });
}

const pair =
  (name: string, limit: number, work: (page: Page) => Promise<Pair>) =>
  async ({ open, size }: Run): Promise<void> => {
    const page = await open();
    compare(size, name, await work(page), limit);
    await page.close();
  };

const parts: { readonly [name: string]: (run: Run) => Promise<void> } = {
  first: pair('first list, 50 newest', 2, (page) => page.evaluate(() => storeBench.first())),
  totals: pair('totals beside count()', 0.02, (page) => page.evaluate(() => storeBench.totals())),
  common: pair('two common words', 0.1, (page) => page.evaluate(() => storeBench.common())),
  rare: pair('two rare words', 2, (page) => page.evaluate(() => storeBench.rare('hotpotbelle', 'boillid'))),
  queries,
  counts,
  popup,
  scroll,
  one: pair('one capture', 2, (page) => page.evaluate(() => storeBench.one())),
  fifty: pair('50 captures at once', 1.5, (page) => page.evaluate(() => storeBench.fifty())),
};

export default async function store(options: string[]): Promise<void> {
  const sizes = option(options, 'sizes', '20000').split(',').map(Number);
  const only = option(options, 'only', ['seed', ...Object.keys(parts)].join()).split(',');
  const keep = option(options, 'keep', 'no') === 'yes';
  const script = await bundled('test/bench/store-page.ts');
  const fill = option(options, 'fill', 'no') === 'yes';
  const measure = async (profile: string, size: number): Promise<void> => {
    const context = await launch(profile);
    const run: Run = { context, profile, size, fill, times: Number(option(options, 'times', '5')), open: () => inPage(context, script) };
    try {
      await (run.fill ? filled(run) : seeded(run));
      for (const [name, part] of Object.entries(parts)) if (only.includes(name)) await part(run);
    } finally {
      await context.close();
    }
  };
  if (keep) for (const size of sizes) await measure(await keptProfile(size), size);
  else
    await withProfile(async (profile) => {
      for (const size of sizes) await measure(profile, size);
    });
  growth.printAll();
}
