// How fast the reader reads: the post under the pointer, and whole threads of 1,000 and 5,000 comments, with a recipe (phpBB)
// and without one. Each measurement has a process of its own, so that nothing is compiled before; all are taken in turns.
// `under.first`: the reader came by a rest of the pointer at a post far from it; `under.cold`: it is asked in the very moment it came.
// Options: --runs N (5).
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserArguments } from '../support/profile.ts';
import { bundle } from '../support/site-harness.ts';
import { median, print } from './figure.ts';
import { option } from './option.ts';
import type { ReadingBench } from './reading-page.ts';
import { enginePage, threadPage } from './thread.ts';

declare const readingBench: ReadingBench;

const kinds = {
  recipe: { html: enginePage, post: (n: number) => `#p${n} .content` },
  // Not of articles: those the button believes without a look.
  generic: { html: (count: number) => threadPage(count).replaceAll('article', 'div'), post: (n: number) => `#n${n} .said p` },
};
type Kind = keyof typeof kinds;

let tabs = 0;

/** Runs `ask` in a new page of an address, and so a process, of its own. */
async function inPage<T>(browser: Browser, script: string, html: string, ask: (page: Page) => Promise<T>): Promise<T> {
  tabs += 1;
  const address = `https://talk${tabs}.example/viewtopic.php?t=1`;
  const context = await browser.newContext({ timezoneId: 'UTC', locale: 'en-US', viewport: { width: 1280, height: 900 } });
  try {
    await context.route('**', (route) =>
      route.request().url() === address ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort(),
    );
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(script);
    await page.waitForTimeout(300);
    return await ask(page);
  } finally {
    await context.close();
  }
}

export default async function reading(options: string[]): Promise<void> {
  const runs = Number(option(options, 'runs', '5'));
  const script = await bundle('test/bench/reading-page.ts');
  const pages = { recipe: [enginePage(1000), enginePage(5000)], generic: [kinds.generic.html(1000), kinds.generic.html(5000)] };
  const seen = new Map<string, number[]>();
  const note = (name: string, ms: number) => seen.set(name, [...(seen.get(name) ?? []), ms]);
  const browser = await chromium.launch({ ...browserArguments(null), headless: true });
  try {
    for (let run = 0; run < runs; run++)
      for (const kind of ['recipe', 'generic'] as const satisfies Kind[]) {
        const { post } = kinds[kind];
        const later = Array.from({ length: 30 }, (_, i) => post(20 + i * 30));
        const pointed = await inPage(browser, script, pages[kind][0] ?? '', async (page) => {
          await page.evaluate((at) => readingBench.elsewhere(at), post(500));
          return page.evaluate(([first, later]) => readingBench.pointed(first, later), [post(10), later] as const);
        });
        const cold = await inPage(browser, script, pages[kind][0] ?? '', (page) =>
          page.evaluate((at) => readingBench.pointed(at, []), post(10)),
        );
        note(`${kind}.under.cold`, cold.first.ms);
        if (!pointed.first.post?.text || pointed.later.some(({ post }) => !post?.text)) throw new Error(`${kind}: a post was not read`);
        note(`${kind}.under.first`, pointed.first.ms);
        note(`${kind}.under.later`, median(pointed.later.map(({ ms }) => ms)));
        const rested = await inPage(browser, script, pages[kind][0] ?? '', (page) =>
          page.evaluate((at) => readingBench.rested(at), post(10)),
        );
        if (!rested.post?.text) throw new Error(`${kind}: a post was not read after a rest`);
        note(`${kind}.rest.look`, rested.look);
        note(`${kind}.rest.longest`, rested.longest);
        note(`${kind}.rest.key`, rested.ms);
        for (const [i, count] of [1000, 5000].entries()) {
          const whole = await inPage(browser, script, pages[kind][i] ?? '', async (page) => {
            await page.evaluate((at) => readingBench.elsewhere(at), post(500));
            return page.evaluate(() => readingBench.whole());
          });
          if (whole.read !== count) throw new Error(`${kind}: ${whole.read} of ${count} were read`);
          note(`${kind}.${count}`, whole.ms);
          note(`${kind}.${count}.longest`, whole.longest);
        }
        process.stderr.write(`run ${run + 1}: ${kind}\n`);
      }
  } finally {
    await browser.close();
  }
  const of = (name: string) => median(seen.get(name) ?? []);
  for (const kind of ['recipe', 'generic'] as const) {
    print({ name: `${kind}.under.first`, value: of(`${kind}.under.first`), unit: 'ms', limit: kind === 'recipe' ? 5 : 30 });
    print({ name: `${kind}.under.cold`, value: of(`${kind}.under.cold`), unit: 'ms' });
    print({ name: `${kind}.rest.look`, value: of(`${kind}.rest.look`), unit: 'ms' });
    print({ name: `${kind}.rest.longest-turn`, value: of(`${kind}.rest.longest`), unit: 'ms', limit: 8 });
    print({ name: `${kind}.rest.key`, value: of(`${kind}.rest.key`), unit: 'ms', limit: kind === 'recipe' ? 5 : 30 });
    print({ name: `${kind}.under.later`, value: of(`${kind}.under.later`), unit: 'ms', limit: 5 });
    print({ name: `${kind}.1000`, value: of(`${kind}.1000`), unit: 'ms', limit: 60 });
    print({ name: `${kind}.1000.longest-turn`, value: of(`${kind}.1000.longest`), unit: 'ms', limit: 8 });
    print({ name: `${kind}.5000`, value: of(`${kind}.5000`), unit: 'ms', reference: of(`${kind}.1000`), limit: 5.5 });
    print({ name: `${kind}.5000.longest-turn`, value: of(`${kind}.5000.longest`), unit: 'ms', limit: 8 });
  }
}
