import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firefoxCard, type LaunchedFirefox, launchFirefox, pressKeepButton } from '../support/firefox.ts';
import { PATIENCE } from '../support/patience.ts';
import { type Served, serve } from '../support/serve.ts';

let served: Served;
let earshot: LaunchedFirefox;

beforeAll(async () => {
  served = await serve('test/fixtures/pages');
  earshot = await launchFirefox();
});
afterAll(async () => {
  await earshot.close();
  await served.close();
});

const text = (card: Frame, selector: string): Promise<string> => card.$eval(selector, (found) => found.textContent ?? '').catch(String);

test('in Firefox the author is shown by keys alone, through an open shadow root, and the page hears none of them', {
  timeout: 90_000,
}, async () => {
  const page = await earshot.browser.newPage();
  await page.goto(served.page('shadow-names'));
  await earshot.turnOn('http://127.0.0.1/*');
  await page.bringToFront();
  await pressKeepButton(page, '#p1');
  const card = await firefoxCard(page);
  const press = async (name: string) => {
    await card.$eval(`::-p-aria([name="${name}"][role="button"])`, (button) => button instanceof HTMLElement && button.focus());
    await page.keyboard.press('Enter');
  };
  await press('Add the author');
  await press('show me where');
  const focused = () => card.evaluate(() => document.activeElement?.getAttribute('role'));
  await expect.poll(focused).toBe('application');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => text(card, '.showing-pointed')).toContain('My lamp hums');
  await page.keyboard.press('End');
  await expect.poll(() => text(card, '.showing-pointed')).toContain('read as “Ottilie Marsh”');
  await page.keyboard.press('Enter');
  await expect.poll(() => text(card, '.read')).toContain('Ottilie Marsh');
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'changed'))).toEqual([]);
});

test('in Firefox a frame that the page writes into later, and a sandboxed one that it writes, have the button too', {
  timeout: 60_000,
}, async () => {
  await earshot.turnOn('http://127.0.0.1/*');
  for (const how of ['late', 'sandboxed']) {
    const page = await earshot.browser.newPage();
    await page.goto(`${served.page('framed-written')}?${how}`);
    await page.bringToFront();
    const { x = 0, y = 0 } = (await (await page.waitForSelector('iframe'))?.boundingBox()) ?? {};
    // Whatever listened before is lost with what is written.
    await page.mouse.move(x + 80, y + 150);
    await page.evaluate(() => Reflect.get(window, 'write')?.());
    const buttons = () =>
      Promise.all(page.frames().map((frame) => frame.evaluate(() => document.documentElement.lastElementChild?.localName === 'div')));
    const rest = async () => {
      await page.mouse.move(x + 60, y + 190);
      await page.mouse.move(x + 70, y + 194);
      return (await buttons()).includes(true);
    };
    await expect.poll(rest, { interval: 800, timeout: PATIENCE }).toBe(true);
    await page.close();
  }
});
