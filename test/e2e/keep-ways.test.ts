import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeBy, closeWith } from '../support/close-with.ts';
import { middle, shown } from '../support/closed-root.ts';
import { buttonBeside, cardIn, freshPage, keepByButton, kept, onlyKept, tagsOf } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

declare const chrome: typeof extension;

const BRAM = 'Mine flickers. I asked for a new switch & was sent a <second> lamp.';

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages', on: true }, (room) => {
  ({ served, earshot } = room);
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('thread'));
});

const select = (selector: string, words: string): Promise<void> =>
  page.evaluate(
    ([selector, words]) => {
      const node = document.querySelector(selector)?.firstChild;
      const start = node?.textContent?.indexOf(words) ?? -1;
      if (!node || start < 0) throw new Error(`no "${words}" in ${selector}`);
      getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
    },
    [selector, words] as const,
  );

describe('a post is kept, whole and once,', () => {
  test('by the button beside the post under the pointer, and its corner folds', async () => {
    await keepByButton(earshot, page, '#c2 p');
    await cardIn(page);
    const { post } = await onlyKept(earshot);
    expect(post.text).toBe(BRAM);
    expect(post.author.name).toBe('Bram Quillfeather');
    expect(post.postedAt?.at).toMatch(/^2026-04-11T08:02/);
    expect(post.permalink).toBe(`${served.origin}/t/9#c2`);
    const [fold] = await shown(earshot.context, page, 'fold');
    const article = await page.locator('#c2').boundingBox();
    expect(fold?.y).toBeCloseTo(article?.y ?? 0, 0);
  });

  test('by the button, on which the pointer may rest, and which then says its name', async () => {
    const [x, y] = await buttonBeside(earshot, page, '#c2 p');
    await page.mouse.move(x - 2, y, { steps: 4 });
    await page.mouse.move(x, y);
    await page.waitForTimeout(600);
    expect(await shown(earshot.context, page, 'keep')).toHaveLength(1);
    const cdp = await earshot.context.newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    expect(nodes.filter(({ role, name }) => role?.value === 'button' && name?.value === 'Keep')).toHaveLength(1);
    await page.mouse.click(x, y);
    await cardIn(page);
    expect((await onlyKept(earshot)).post.text).toBe(BRAM);
  });

  test('by the shortcut, on the post under the pointer, with nothing resident having seen a move', async () => {
    await page.locator('#c3 p').first().hover();
    await earshot.command(page);
    await cardIn(page);
    expect((await onlyKept(earshot)).post.author.name).toBe('Saskia Thorne');
  });

  test('by the shortcut on a page of long ago, without a doctype', async () => {
    await page.goto(served.page('no-doctype'));
    await page.locator('#c2 p').hover();
    await earshot.command(page);
    await cardIn(page);
    expect((await onlyKept(earshot)).post.author.name).toBe('Bram Quillfeather');
  });

  test('by the shortcut, on the post that the keyboard is in, though the pointer lies on another', async () => {
    await page.locator('#c1 p').hover();
    await page.locator('#c2 footer button').first().focus();
    await page.keyboard.press('Tab');
    await earshot.command(page);
    await cardIn(page);
    expect((await onlyKept(earshot)).post.author.name).toBe('Bram Quillfeather');
  });

  test('by the menu on a link in it', async () => {
    await earshot.menu(page, { menuItemId: 'keep-link', linkUrl: `${served.origin}/t/9#c2` });
    await cardIn(page);
    expect((await onlyKept(earshot)).post.text).toBe(BRAM);
  });

  test('by the menu on the page, at the place where the menu was opened', async () => {
    await buttonBeside(earshot, page, '#c1 p');
    await page.locator('#c2 p').click({ button: 'right' });
    await page.locator('h1').hover();
    await earshot.menu(page, { menuItemId: 'keep-page' });
    await cardIn(page);
    expect((await onlyKept(earshot)).post.text).toBe(BRAM);
  });

  test('by a selection in it, with the selected words as its quote', async () => {
    await select('#c2 p', 'asked for a new switch');
    await earshot.menu(page, { menuItemId: 'keep-selection', selectionText: 'asked for a new switch' });
    await cardIn(page);
    const { post } = await onlyKept(earshot);
    expect(post.text).toBe(BRAM);
    expect(post.quote).toBe('asked for a new switch');
  });

  test('by "Keep one" and the next click, which no control of the site gets', async () => {
    const popup = await earshot.own('popup.html');
    const tabId = await popup.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, page.url());
    await page.bringToFront();
    await page.evaluate(() =>
      document.querySelector('#c3 button')?.addEventListener('click', () => Object.assign(window, { liked: true })),
    );
    await popup.evaluate((tabId) => chrome.runtime.sendMessage({ name: 'own.pick', input: { tabId } }), tabId);
    await page.mouse.click(...middle((await page.locator('#c3 button').first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }));
    await cardIn(page);
    expect((await onlyKept(earshot)).post.author.name).toBe('Saskia Thorne');
    expect(await page.evaluate(() => 'liked' in window)).toBe(false);
  });

  test('and outside every post a selection is kept by itself', async () => {
    await select('h1', 'Lamps that last');
    await earshot.menu(page, { menuItemId: 'keep-selection', selectionText: 'Lamps that last' });
    await cardIn(page);
    const { post } = await onlyKept(earshot);
    expect(post.text).toBe('Lamps that last');
    expect(post.author.name).toBeNull();
  });
});

describe('what is kept', () => {
  test('is edited as it is typed, closed by Escape, with the focus back where it was', async () => {
    await page.locator('#c2 footer button').first().focus();
    await earshot.command(page);
    await cardIn(page);
    await page.keyboard.type('lid-leak,');
    await expect.poll(async () => tagsOf(await onlyKept(earshot))).toEqual(['lid-leak']);
    await page.keyboard.press('Escape');
    await expect.poll(() => shown(earshot.context, page, 'card')).toHaveLength(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Like');
  });

  test('goes with Undo, and its fold too', async () => {
    await keepByButton(earshot, page, '#c2 p');
    const card = await cardIn(page);
    expect(await shown(earshot.context, page, 'fold')).toHaveLength(1);
    await closeBy(earshot, page, () => card.getByRole('button', { name: 'Undo' }).click());
    await expect.poll(() => kept(earshot)).toEqual([]);
    await expect.poll(() => shown(earshot.context, page, 'fold')).toHaveLength(0);
  });

  test('kept again stays one, with note and tags, and Undo then takes back only the numbers', async () => {
    await keepByButton(earshot, page, '#c2 p');
    await cardIn(page);
    await page.keyboard.type('lamp,');
    await expect.poll(async () => tagsOf(await onlyKept(earshot))).toEqual(['lamp']);
    await closeWith(earshot, page, 'Escape');
    await page.reload();
    await keepByButton(earshot, page, '#c2 p');
    const card = await cardIn(page);
    expect(await card.locator('body').innerText()).toContain('You kept this');
    expect(tagsOf(await onlyKept(earshot))).toEqual(['lamp']);
  });
});
