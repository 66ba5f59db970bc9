// What Earshot costs a page of 1,000 comments, beside a control that reads each post once in idle time and shows one button on hover.
// Options: --runs N (5), --hover N (10). Attributed and sampled times are of separate runs; their medians are summed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserArguments, withProfile } from '../support/profile.ts';
import { run } from '../support/set-up.mjs';
import { root } from '../support/sources.ts';
import { extensionId } from './extension.ts';
import { median, print } from './figure.ts';
import { acknowledged } from './key.ts';
import { option } from './option.ts';
import { attributed, sampled } from './page-cost.ts';
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

async function cost(name: Name, way: 'attributed' | 'sampled', posts: number, html: string): Promise<Cost> {
  return withProfile(async (profile) => {
    const context = await chromium.launchPersistentContext(profile, browserArguments(extensions[name]));
    try {
      await context.route(/^https?:/, (route) =>
        route.request().url() === address ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort(),
      );
      if (name !== 'control') await extensionId(context);
      if (name === 'ours') await turnOn(context);
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      const browser = await context.browser()?.newBrowserCDPSession();
      if (!browser) throw new Error('no session with the browser');
      const measure = (work: () => Promise<void>) => (way === 'attributed' ? attributed(browser, work) : sampled(cdp, work));
      const load = await measure(async () => {
        await page.goto(address, { waitUntil: 'load' });
        await quiet(page);
      });
      const hover = await measure(async () => {
        await hoverPosts(page, posts);
        await quiet(page);
      });
      return { load, hover };
    } finally {
      await context.close();
    }
  });
}

export default async function page(options: string[]): Promise<void> {
  if (!existsSync(join(forTests, 'manifest.json')))
    run(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', 'chrome'], { EARSHOT_TEST: '1' });
  const runs = Number(option(options, 'runs', '5'));
  const posts = Number(option(options, 'hover', '10'));
  const html = threadPage(1000);
  const seen = new Map<string, Cost[]>();
  for (let turn = 0; turn < runs; turn++)
    for (const way of ['attributed', 'sampled'] as const)
      for (const name of turn === 0 ? (['ours', 'control', 'off'] as const) : (['ours', 'control'] as const)) {
        const key = `${name}.${way}`;
        seen.set(key, [...(seen.get(key) ?? []), await cost(name, way, posts, html)]);
        process.stderr.write(`run ${turn + 1}: ${key}\n`);
      }
  const of = (name: Name, way: string, phase: keyof Cost) => median((seen.get(`${name}.${way}`) ?? []).map((each) => each[phase]));
  for (const way of ['attributed', 'sampled']) {
    const both = (name: Name) => of(name, way, 'load') + of(name, way, 'hover');
    print({ name: `load.${way}`, value: of('ours', way, 'load'), unit: 'ms', reference: of('control', way, 'load'), limit: 0.1 });
    print({ name: `load+hover.${way}`, value: both('ours'), unit: 'ms', reference: both('control'), limit: 1.2 });
    print({ name: `off.${way}`, value: both('off'), unit: 'ms', limit: 0 });
  }
  const keys = await acknowledged(runs);
  for (const when of ['first', 'again'] as const)
    print({ name: `key.${when}`, value: median(keys.map((each) => each[when])), unit: 'ms', limit: 300 });
  const size = readFileSync(join(extensions.ours, 'page.js')).length;
  print({ name: 'page.js', value: size / 1024, unit: 'KB', limit: 6 });
}
