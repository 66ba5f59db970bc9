import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { shown } from '../support/closed-root.ts';
import { buttonBeside, cardIn, cardWindow, keepByButton, kept, onlyKept, startOver, tagsOf } from '../support/desk.ts';
import { type Served, serve } from '../support/serve.ts';
import { root } from '../support/sources.ts';

/** Hostile pages: others' where they are there, else (or where `EARSHOT_OWN_HOSTS` says so) our own of the same kinds. */
const theirs = join(root, '../shared/bench/hosts');
const folder = existsSync(theirs) && !process.env.EARSHOT_OWN_HOSTS ? theirs : 'test/fixtures/pages';
const TAG = 'qwertz-kettle';

let served: Served;
let earshot: Launched;

beforeAll(async () => {
  served = await serve(folder);
  earshot = await launchChromium();
  await earshot.turnOn('http://127.0.0.1/*', 'http://localhost/*');
});
afterAll(async () => {
  await earshot.close();
  await served.close();
});
afterEach(async () => {
  await startOver(earshot);
});

const open = async (name: string): Promise<Page> => {
  const page = await earshot.context.newPage();
  await page.goto(served.page(name));
  return page;
};

/** Everything that a page could have written down: none of it may hold what was typed. */
const overheard = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const names = ['seenKeys', 'seenNodes', 'seenMessages', 'seenHighlights', 'seenGlobals', 'stolenRoots', 'shortcutsRun'];
    const entries = performance.getEntries().map(({ name }) => name);
    return JSON.stringify([names.map((name) => Reflect.get(window, name)), entries]);
  });

const typeInto = async (card: Page, page: Page): Promise<void> => {
  await card.keyboard.type(`${TAG},`);
  await expect.poll(async () => tagsOf(await onlyKept(earshot))).toEqual([TAG]);
  const heard = await overheard(page);
  expect(heard).not.toContain(TAG);
  expect(heard).not.toContain('composer');
  expect(await page.evaluate(() => Reflect.get(window, 'seenKeys')?.length ?? 0)).toBe(0);
};

const withCard = {
  'csp-none': 'allows nothing of its own',
  'trusted-types': 'forbids strings as HTML',
  'csp-sandbox': 'is in a sandbox',
  'modal-dialog': 'holds the focus in a modal dialog',
  'key-shortcuts': 'listens to every key first',
  'deletes-foreign': 'deletes what it did not make',
  'patched-prototypes': 'opens closed roots and doctors JSON',
  'looks-for-extensions': 'looks for extensions',
  'fake-events': 'makes up events',
  rtl: 'runs from right to left',
  'zoom-200': 'is zoomed',
};
const withWindow = ['coep-require-corp', 'coep-credentialless'];

test('each hostile page is gone through below, and we have one of our own of each kind', () => {
  const gone = [...Object.keys(withCard), ...withWindow, 'framed', 'framed-widget'];
  for (const name of gone) expect(existsSync(join(root, 'test/fixtures/pages', `${name}.html`)), name).toBe(true);
  if (folder === theirs) expect(served.names.filter((name) => !gone.includes(name))).toEqual([]);
});

describe('kept by the button and typed in the card, unheard by the page, on a page that', () => {
  test.each(Object.entries(withCard))('%s: %s', async (name) => {
    const page = await open(name);
    await keepByButton(earshot, page, '#c2 p');
    await cardIn(page);
    expect((await onlyKept(earshot)).post.text.length).toBeGreaterThan(30);
    await typeInto(page, page);
  });
});

describe('the same card comes in a small window where the page keeps frames out:', () => {
  test.each(withWindow)('%s', async (name) => {
    const page = await open(name);
    const card = await cardWindow(earshot, () => keepByButton(earshot, page, '#c2 p'));
    await typeInto(card, page);
    expect(await shown(earshot.context, page, 'card')).toHaveLength(0);
  });
});

test('a comment in a frame of another site is kept where it stands', async () => {
  const page = await open('framed');
  await page.frameLocator('iframe').locator('#c2 p').hover();
  await earshot.command(page);
  const card = await cardIn(page);
  expect(card.parentFrame()).not.toBe(page.mainFrame());
  await typeInto(page, page);
});

test('events that a page makes up bring no button and keep nothing', async () => {
  const page = await open('fake-events');
  await page.waitForFunction(() => Reflect.get(window, 'faked') > 60);
  expect(await shown(earshot.context, page, 'keep')).toHaveLength(0);
  await buttonBeside(earshot, page, '#c2 p');
  const before = await page.evaluate(() => Reflect.get(window, 'faked'));
  await page.waitForFunction((before) => Reflect.get(window, 'faked') > before + 60, before);
  expect(await kept(earshot)).toEqual([]);
});

test('a page that looks for extensions sees one nameless element, and nothing else ever changes on it', async () => {
  const page = await open('looks-for-extensions');
  await keepByButton(earshot, page, '#c2 p');
  await cardIn(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => shown(earshot.context, page, 'card')).toHaveLength(0);
  const seen = await page.evaluate(() =>
    ['seenNodes', 'seenMessages', 'seenHighlights', 'seenGlobals'].map((name) => Reflect.get(window, name).map(JSON.stringify)),
  );
  const [nodes, ...others] = seen;
  expect(nodes).toHaveLength(1);
  expect(nodes[0]).toMatch(/"what":"added","node":"div"/);
  expect(others.flat()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.attributes.length)).toBe(0);
});
