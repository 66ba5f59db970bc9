import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { buttonBeside, cardIn, keepByButton, keepByKey, kept, onlyKept, startOver, tagsOf } from '../support/desk.ts';
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
  page = await earshot.context.newPage();
  await page.goto(served.page('thread'));
});
afterEach(async () => {
  await startOver(earshot);
});

const buttonAt = (selector: string) => buttonBeside(earshot, page, selector);

describe('the worker is stopped', () => {
  test('between key and save: the post is kept', async () => {
    const at = await buttonAt('#c2 p');
    await earshot.stopWorker();
    await page.mouse.click(...at);
    await cardIn(page);
    expect((await onlyKept(earshot)).post.author.name).toBe('Bram Quillfeather');
  });

  test('during the save: it is kept once', async () => {
    const at = await buttonAt('#c2 p');
    await Promise.all([page.mouse.click(...at), earshot.stopWorker()]);
    await cardIn(page);
    expect((await onlyKept(earshot)).post.author.name).toBe('Bram Quillfeather');
  });

  test('during an edit: every word typed is there', async () => {
    await keepByButton(earshot, page, '#c2 p');
    const card = await cardIn(page);
    await card.getByRole('textbox', { name: 'Note' }).click();
    await page.keyboard.type('before ');
    await Promise.all([page.keyboard.type('during '), earshot.stopWorker()]);
    await page.keyboard.type('after');
    await expect.poll(async () => (await onlyKept(earshot)).note).toBe('before during after');
  });
});

test('a save that is sent twice is one save', async () => {
  const tabId = await earshot.desk.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? 0, page.url());
  await keepByButton(earshot, page, '#c2 p');
  await cardIn(page);
  const { id, post } = await onlyKept(earshot);
  const answers = await earshot.desk.evaluate(
    async ([tabId, input]) => {
      // As text: the browser drops what is null from arguments.
      const send = (input: string) => chrome.runtime.sendMessage({ name: 'page.keep', input: JSON.parse(input) });
      const results = await chrome.scripting.executeScript({ target: { tabId }, func: send, args: [input] });
      return results[0]?.result;
    },
    [tabId, JSON.stringify({ id, post, way: 'button' })] as const,
  );
  expect(answers).toMatchObject({ ok: true, value: { id, state: 'new' } });
  expect(await kept(earshot)).toHaveLength(1);
});

test('of two keeps the card is the last one’s, also where the first is answered after it', async () => {
  await keepByKey(earshot, page, '#c1 p');
  await closeWith(earshot, page, 'Escape');
  await (await earshot.worker()).evaluate(() => {
    const { session } = chrome.storage;
    const set = session.set.bind(session);
    const late = async (values: object): Promise<void> => {
      if (Object.keys(values).some((name) => name.startsWith('key:'))) {
        Reflect.set(session, 'set', set);
        await new Promise((end) => setTimeout(end, 2_000));
      }
      return set(values);
    };
    Reflect.set(session, 'set', late);
  });
  await page.locator('#c2 p').hover();
  await earshot.command(page);
  await expect.poll(async () => (await kept(earshot)).length).toBe(2);
  const card = await keepByKey(earshot, page, '#c3 p >> nth=0');
  expect(await card.getByRole('blockquote').innerText()).not.toContain('Mine flickers');
  // Each fold comes with its answer.
  await expect.poll(() => shown(earshot.context, page, 'fold')).toHaveLength(3);
  expect(card.isDetached()).toBe(false);
  await page.keyboard.type('last,');
  await expect
    .poll(async () => (await kept(earshot)).filter(({ tags }) => tags.length > 0).map(({ post }) => post.author.name))
    .toEqual(['Saskia Thorne']);
});

test('the tab is closed while someone types: at most the last 250 ms are lost', async () => {
  await keepByButton(earshot, page, '#c2 p');
  const card = await cardIn(page);
  await card.getByRole('textbox', { name: 'Note' }).click();
  await page.keyboard.type('a word that must stay');
  await expect.poll(async () => (await onlyKept(earshot)).note).toBe('a word that must stay');
  await page.keyboard.type(' and some that may go', { delay: 5 });
  await page.close();
  expect((await onlyKept(earshot)).note).toMatch(/^a word that must stay/);
});

describe('the disk is full', () => {
  const failWrites = async (count: number): Promise<void> => {
    await (await earshot.worker()).evaluate((count) => Reflect.get(globalThis, 'earshotFailWrites')(count), count);
  };

  test('at the keep: a sentence says so, and nothing pretends to be kept', async () => {
    const at = await buttonAt('#c2 p');
    await failWrites(1);
    await page.mouse.click(...at);
    await expect.poll(async () => (await shown(earshot.context, page, 'notice'))[0]?.text).toMatch(/disk is full/);
    expect(await shown(earshot.context, page, 'fold')).toHaveLength(0);
    expect(await shown(earshot.context, page, 'card')).toHaveLength(0);
    expect(await kept(earshot)).toEqual([]);
  });

  test('in an edit: the words stay in the card and are saved by another try', async () => {
    await keepByButton(earshot, page, '#c2 p');
    const card = await cardIn(page);
    await failWrites(1);
    await page.keyboard.type('leak,');
    await card.getByText(/disk is full/).waitFor();
    expect(await card.locator('body').innerText()).toContain('leak');
    await card.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => tagsOf(await onlyKept(earshot))).toEqual(['leak']);
  });
});

describe('nothing comes of a press or a key without a word:', () => {
  const notice = async () => (await shown(earshot.context, page, 'notice'))[0]?.text;

  test('a reader that breaks on the page says so', async () => {
    await buttonAt('#c2 p');
    await earshot.desk.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const broken = () => {
        Element.prototype.closest = () => {
          throw new Error('broken by a test');
        };
      };
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func: broken });
    }, page.url());
    await earshot.command(page);
    await expect.poll(notice).toMatch(/Something in Earshot broke/);
    expect(await kept(earshot)).toEqual([]);
  });

  test('a reader that the browser keeps out is said by the button', async () => {
    const at = await buttonAt('#c2 p');
    // A worker that has not used it yet: what it used it holds on to.
    await earshot.stopWorker();
    await (await earshot.worker()).evaluate(() => {
      Reflect.set(chrome.scripting, 'executeScript', () => Promise.reject(new Error('refused by a test')));
    });
    await page.mouse.click(...at);
    await expect.poll(notice).toMatch(/doesn’t let extensions read this page/);
    await earshot.stopWorker();
  });
});

test('a page of the browser itself: a window says so and offers to write it by hand', async () => {
  const own = await earshot.context.newPage();
  await own.goto('chrome://version');
  const opened = earshot.context.waitForEvent('page');
  await earshot.command(own);
  const window = await opened;
  await window.waitForURL(/popup\.html#hand/);
});
