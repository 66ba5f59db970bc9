// What Earshot costs a page of 1,000 comments, beside a control that reads each post once in idle time and shows one button on hover.
// Options: --runs N (5), --hover N (10), --minutes N (8, after which no run begins). Attributed and sampled times are of separate runs; their medians are summed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { browserArguments, withProfile } from '../support/profile.ts';
import { run } from '../support/set-up.mjs';
import { root } from '../support/sources.ts';
import { extensionId } from './extension.ts';
import { median, print } from './figure.ts';
import { acknowledged } from './key.ts';
import { option } from './option.ts';
import { attributed, sampled } from './page-cost.ts';
import { type Presence, presence } from './page-world.ts';
import { threadPage } from './thread.ts';

const address = 'https://talk.example/1';
const forTests = join(process.env.EARSHOT_BUILDS ?? join(root, '.output'), 'chrome-mv3-test');
const extensions = {
  ours: forTests,
  off: forTests,
  control: join(root, 'test/bench/observer'),
};
type Name = keyof typeof extensions;
type Cost = { load: number; hover: number };
const ways = ['attributed', 'sampled'] as const;

const quiet = (page: Page) => page.waitForTimeout(1200);

async function hoverPosts(page: Page, count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    const box = await page.locator(`#n${i} .said`).boundingBox();
    if (!box) throw new Error(`no box for post ${i}`);
    const below = box.y - 500;
    if (below > 0) await page.mouse.wheel(0, below + 200);
    await page.locator(`#n${i} .said`).hover();
    await page.waitForTimeout(400);
  }
}

async function turnOn(context: BrowserContext): Promise<void> {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${await extensionId(context)}/options.html`);
  const message = JSON.stringify({ name: 'own.turn-on', input: { origins: ['https://talk.example/*'] } });
  const answer: { ok: boolean } | undefined = await own.evaluate(`chrome.runtime.sendMessage(${message})`);
  if (!answer?.ok) throw new Error(`turning Earshot on failed: ${JSON.stringify(answer)}`);
  await own.close();
}

interface Opened {
  page: Page;
  cdp: CDPSession;
  browser: CDPSession;
}

/** A page that is still empty, in a new profile with one extension; every address but the thread's leads nowhere. */
async function inBrowser<T>(name: Name, html: string, work: (opened: Opened) => Promise<T>): Promise<T> {
  return withProfile(async (profile) => {
    const context = await chromium.launchPersistentContext(profile, browserArguments(extensions[name]));
    try {
      await context.route(/^https?:/, (route) =>
        route.request().url() === address ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort(),
      );
      if (name !== 'control') await extensionId(context);
      if (name === 'ours') await turnOn(context);
      const page = await context.newPage();
      const browser = await context.browser()?.newBrowserCDPSession();
      if (!browser) throw new Error('no session with the browser');
      return await work({ page, cdp: await context.newCDPSession(page), browser });
    } finally {
      await context.close();
    }
  });
}

async function load(page: Page): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await quiet(page);
}

async function hover(page: Page, posts: number): Promise<void> {
  await hoverPosts(page, posts);
  await quiet(page);
}

const cost = (name: Name, way: (typeof ways)[number], posts: number, html: string): Promise<Cost> =>
  inBrowser(name, html, async ({ page, cdp, browser }) => {
    const measure = (work: () => Promise<void>) => (way === 'attributed' ? attributed(browser, work) : sampled(cdp, work));
    return { load: await measure(() => load(page)), hover: await measure(() => hover(page, posts)) };
  });

/** Where it isn't turned on there is nothing of it; where it is, the same look must see something, or it looks wrong. */
async function printPresence(posts: number, html: string): Promise<void> {
  const of = (name: Name): Promise<Presence> =>
    inBrowser(name, html, ({ page, cdp }) =>
      presence(cdp, async () => {
        await load(page);
        await hover(page, posts);
      }),
    );
  const on = await of('ours');
  if (on.worlds === 0 || on.bytes === 0) throw new Error(`where it is on it wasn't seen either: ${JSON.stringify(on)}`);
  const off = await of('off');
  print({ name: 'off.worlds', value: off.worlds, unit: 'worlds', limit: 0 });
  print({ name: 'off.bytes', value: off.bytes, unit: 'bytes', limit: 0 });
}

export default async function page(options: string[]): Promise<void> {
  if (!existsSync(join(forTests, 'manifest.json')))
    run(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', 'chrome'], { EARSHOT_TEST: '1' });
  const started = Date.now();
  const runs = Number(option(options, 'runs', '5'));
  const posts = Number(option(options, 'hover', '10'));
  const lasts = Number(option(options, 'minutes', '8')) * 60_000;
  const html = threadPage(1000);
  const size = readFileSync(join(extensions.ours, 'page.js')).length;
  print({ name: 'page.js', value: size / 1024, unit: 'KB', limit: 6 });
  await printPresence(2, html);
  const keys = await acknowledged(runs);
  for (const when of ['first', 'again'] as const)
    print({ name: `key.${when}`, value: median(keys.map((each) => each[when])), unit: 'ms', limit: 300 });
  const seen = new Map<string, Cost[]>();
  let turns = 0;
  // No turn begins that would likely end too late: a busy machine gets fewer, and says how many.
  for (let longest = 0; turns < runs && Date.now() - started + longest < lasts; turns++) {
    const began = Date.now();
    for (const way of ways)
      for (const name of turns % 2 === 0 ? (['ours', 'control'] as const) : (['control', 'ours'] as const)) {
        const key = `${name}.${way}`;
        seen.set(key, [...(seen.get(key) ?? []), await cost(name, way, posts, html)]);
      }
    longest = Math.max(longest, Date.now() - began);
    process.stderr.write(`run ${turns + 1} of ${runs}: ${((Date.now() - began) / 1000).toFixed(0)} s\n`);
  }
  process.stderr.write(`medians of ${turns} runs\n`);
  const of = (name: Name, way: string, phase: keyof Cost) => median((seen.get(`${name}.${way}`) ?? []).map((each) => each[phase]));
  for (const way of ways) {
    const both = (name: Name) => of(name, way, 'load') + of(name, way, 'hover');
    print({ name: `load.${way}`, value: of('ours', way, 'load'), unit: 'ms', reference: of('control', way, 'load'), limit: 0.1 });
    print({ name: `load+hover.${way}`, value: both('ours'), unit: 'ms', reference: both('control'), limit: 1.2 });
  }
}
