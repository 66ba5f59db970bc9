import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { threadPage } from '../bench/thread.ts';
import type { Launched } from '../support/chromium.ts';
import { showSaved } from '../support/corpus.ts';
import { freshPage, keepByKey, onlyKept } from '../support/desk.ts';
import { ourWorld } from '../support/our-world.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});

/** Whether our world of a page has what looks at a part of it first. */
async function looksAtAPart(page: Page): Promise<unknown> {
  const cdp = await earshot.context.newCDPSession(page);
  const contextId = await ourWorld(cdp, earshot.id);
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'typeof earshotThinned', contextId });
  await cdp.detach();
  return result.value;
}

test('a short page is looked at as a whole', async () => {
  const page = await freshPage(earshot, served.page('thread'));
  await keepByKey(earshot, page, '#c2 p');
  expect(await looksAtAPart(page)).toBe('undefined');
});

test('of 600 comments that no recipe knows the one under the pointer is kept by a look at a part of the page', async () => {
  const page = await freshPage(earshot, served.page('thread'));
  await showSaved(page, { url: 'https://kettles.example/talk/1', html: threadPage(600).replaceAll('article', 'div') });
  const words = await page.locator('#n300 .said p').first().innerText();
  await keepByKey(earshot, page, '#n300 .said p >> nth=0');
  expect(await looksAtAPart(page)).toBe('function');
  const { post } = await onlyKept(earshot);
  expect(post.text).toContain(words);
  expect(post.permalink).toBe('https://kettles.example/talk/1#n300');
});
