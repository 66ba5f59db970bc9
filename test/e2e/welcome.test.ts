import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { middle, shown } from '../support/closed-root.ts';
import { cardIn, kept } from '../support/desk.ts';
import { type Served, serve } from '../support/serve.ts';

declare const chrome: typeof extension;

let served: Served;
let earshot: Launched;
let welcome: Page;

beforeEach(async () => {
  served = await serve('components/welcome');
  earshot = await launchChromium();
  welcome = earshot.welcome;
  await welcome.waitForSelector('#c3');
  await welcome.bringToFront();
});
afterEach(async () => {
  await earshot.close();
  await served.close();
});

const step = (name: string) => welcome.getByRole('button', { name, exact: false, expanded: true });

/** Presses the button beside a comment, as a person does. */
const press = async (page: Page, selector: string): Promise<void> => {
  await page.locator(selector).hover();
  await expect.poll(() => shown(earshot.context, page, 'keep')).toHaveLength(1);
  const [button] = await shown(earshot.context, page, 'keep');
  if (button) await page.mouse.click(...middle(button));
};

describe('the first three minutes', () => {
  test('from install to the first real keep in at most 8 clicks, and the practice notes are gone', async () => {
    let clicks = 0;
    const click = async (act: () => Promise<unknown>): Promise<void> => {
      clicks += 1;
      await act();
    };
    await click(() => press(welcome, '#c3 .said-text'));
    await cardIn(welcome);
    await expect.poll(() => step('Now your brand').count()).toBe(1);
    expect((await kept(earshot)).map(({ post }) => post.site)).toEqual(['practice']);
    await welcome.keyboard.press('Escape');
    await expect.poll(() => shown(earshot.context, welcome, 'card')).toEqual([]);

    await click(() => welcome.getByLabel('Its name, as people write it').click());
    await welcome.keyboard.type('Pebblewick');
    expect(await welcome.getByRole('group', { name: 'Looked for as' }).getByRole('button').allInnerTexts()).toEqual([
      'Pebblewick',
      '#pebblewick',
      '@pebblewick',
    ]);
    await click(() => welcome.getByRole('button', { name: 'Save' }).click());

    await expect.poll(() => welcome.getByRole('checkbox', { checked: true }).count()).toBe(5);
    expect(await welcome.getByRole('checkbox', { name: /^LinkedIn/ }).isChecked()).toBe(false);
    await click(() => welcome.getByRole('button', { name: 'Turn on 5 sites' }).click());
    clicks += 1; // The browser's own question, which the test build's host access spares us.
    await expect.poll(() => step('Pin the icon').count()).toBe(1);
    const scripts = await (await earshot.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts());
    expect(scripts[0]?.matches).toContain('https://*.reddit.com/*');
    expect(scripts[0]?.matches?.some((match) => match.includes('linkedin'))).toBe(false);

    clicks += 2; // The puzzle piece and the pin; where they are not pressed, Skip is one.
    await welcome.getByRole('button', { name: 'Skip' }).click();
    await expect.poll(() => step('Done').count()).toBe(1);

    await earshot.turnOn('http://127.0.0.1/*');
    const real = await earshot.context.newPage();
    await real.goto(served.page('practice-thread'));
    await click(() => press(real, '#c2 .said-text'));
    await cardIn(real);
    expect((await kept(earshot)).map(({ post }) => post.site)).toEqual(['web']);
    expect(clicks).toBeLessThanOrEqual(8);
  });

  test('the key works on the practice thread, and the key shown is the one the browser has', async () => {
    const key = await welcome.evaluate(async () => (await chrome.commands.getAll()).find(({ name }) => name === 'keep')?.shortcut);
    expect(await welcome.locator('.step-open kbd').innerText()).toBe(key);
    await welcome.locator('#c2 .said-text').hover();
    await earshot.command(welcome);
    const card = await cardIn(welcome);
    expect(await card.getByRole('blockquote').innerText()).toContain('Two winters');
    await expect.poll(() => shown(earshot.context, welcome, 'fold')).toHaveLength(1);
  });

  test('a key that another extension has is said, and an icon that is pinned is noticed by itself', async () => {
    const page = await earshot.context.newPage();
    await page.addInitScript(() => {
      Reflect.set(chrome.commands, 'getAll', async () => [{ name: 'keep', shortcut: '' }]);
      Reflect.set(chrome.action, 'getUserSettings', async () => ({ isOnToolbar: 'pinned' in window }));
    });
    await page.goto(welcome.url());
    await page.getByText('Alt+K belongs to another extension').waitFor();
    expect(await page.getByRole('button', { name: 'Choose' }).isVisible()).toBe(true);
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('button', { name: 'Pin the icon', expanded: true }).waitFor();
    await page.evaluate(() => {
      Object.assign(window, { pinned: true });
      window.dispatchEvent(new Event('focus'));
    });
    await page.getByRole('button', { name: 'Done', expanded: true }).waitFor();
  });

  test('every step can be skipped', async () => {
    for (const name of ['Keep one', 'Now your brand', 'Where you listen', 'Pin the icon']) {
      await expect.poll(() => step(name).count()).toBe(1);
      await welcome.getByRole('button', { name: 'Skip' }).click();
    }
    await expect.poll(() => step('Done').count()).toBe(1);
    expect(await kept(earshot)).toEqual([]);
  });
});
