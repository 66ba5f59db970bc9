import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { cardIn, freshPage, keepByButton, kept } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

declare const chrome: typeof extension;

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages', on: true }, (room) => {
  ({ served, earshot } = room);
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('thread'));
});

/** Sends from our own world in the page, where the resident script is: the level of a page script. */
const fromPage = async (message: unknown): Promise<unknown> =>
  earshot.desk.evaluate(
    async ([url, message]) => {
      const [tab] = await chrome.tabs.query({ url });
      const send = (message: unknown) => chrome.runtime.sendMessage(message);
      const results = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func: send, args: [message] });
      return results[0]?.result;
    },
    [page.url(), message] as const,
  );

describe('refused by name:', () => {
  test('a page, which has no way to speak to the extension at all', async () => {
    expect(await page.evaluate(() => typeof Reflect.get(Reflect.get(window, 'chrome') ?? {}, 'runtime'))).toBe('undefined');
  });

  test('what only the card or our own pages may ask, asked by a page script', async () => {
    const session = 's'.repeat(43);
    const refused = { ok: false, code: 'wrong-sender' };
    expect(await fromPage({ name: 'composer.edit', input: { session, seq: 1, patch: {} } })).toEqual(refused);
    expect(await fromPage({ name: 'composer.open', input: { key: session, session } })).toEqual(refused);
    expect(await fromPage({ name: 'own.turn-on', input: { origins: ['https://bank.example/*'] } })).toEqual(refused);
  });

  test('a message that is unknown or not as its schema says', async () => {
    expect(await fromPage({ name: 'page.everything', input: {} })).toEqual({ ok: false, code: 'unknown-message' });
    expect(await fromPage('keep')).toEqual({ ok: false, code: 'unknown-message' });
    expect(await fromPage({ name: '__proto__', input: {} })).toEqual({ ok: false, code: 'unknown-message' });
    expect(await fromPage({ name: 'page.keep', input: { id: 'x', post: {}, way: 'button' } })).toEqual({ ok: false, code: 'malformed' });
    expect(await kept(earshot)).toEqual([]);
  });

  test('a window for something that was not kept in this tab', async () => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(await fromPage({ name: 'page.window', input: { id } })).toEqual({ ok: false, code: 'not-found' });
  });

  test('a card with a key that was used, framed by the page', async () => {
    await keepByButton(earshot, page, '#c2 p');
    const card = await cardIn(page);
    const address = card.url();
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.id = 'stolen';
      frame.src = src;
      document.body.append(frame);
    }, address);
    const stolen = page.frameLocator('#stolen').locator('body');
    await expect.poll(() => stolen.innerText().catch((blocked: Error) => blocked.message)).not.toBe('');
    expect(await stolen.innerText({ timeout: 500 }).catch((blocked: Error) => blocked.message)).not.toContain('Mine flickers');
    expect(await stolen.locator('input').count()).toBe(0);
  });

  test('a card framed by the page through the address that every Earshot has: the browser loads nothing', async () => {
    await page.evaluate(
      (src) => {
        const frame = document.createElement('iframe');
        frame.id = 'static';
        frame.src = src;
        document.body.append(frame);
      },
      `chrome-extension://${earshot.id}/composer.html#${'k'.repeat(43)}`,
    );
    const framed = () => page.frames().find((frame) => frame !== page.mainFrame());
    await expect.poll(() => framed()?.url()).toMatch(/^chrome-error:/);
    expect(await framed()?.locator('.alone, input').count()).toBe(0);
  });

  test('a key that nobody made', async () => {
    const card = await earshot.own(`composer.html#${'k'.repeat(43)}`);
    await card.locator('.alone').waitFor();
    expect(await card.locator('input').count()).toBe(0);
  });
});
