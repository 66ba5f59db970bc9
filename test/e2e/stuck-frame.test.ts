import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { cardIn, closePopup, freshPage, onlyKept, popupText } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

declare const chrome: typeof extension;

/** Beside the comments stands an advertisement whose script never comes: its frame is never done loading. */
let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});
beforeAll(async () => {
  await earshot.context.route('**/never.js', () => undefined);
  page = await freshPage(earshot, served.page('framed'));
  await page.evaluate(() => {
    const advert = document.createElement('iframe');
    advert.srcdoc = '<p>Buy more lamps</p><script src="/never.js"></script>';
    document.body.append(advert);
  });
  await page.frameLocator('iframe').last().getByText('Buy more lamps').waitFor();
});

test('the toolbar button offers what it always offers', async () => {
  await earshot.popup(page);
  await expect.poll(() => popupText(earshot)).toContain('also comments by localhost');
  await closePopup(earshot);
});

test('the site is turned on', async () => {
  const turnOn = () =>
    earshot.desk.evaluate(
      async (origins) =>
        JSON.stringify(await chrome.runtime.sendMessage({ name: 'own.turn-on', input: { origins } })) +
        JSON.stringify((await chrome.storage.local.get('sites')).sites),
      ['http://127.0.0.1/*', 'http://localhost/*'],
    );
  expect(await turnOn()).toContain('"http://127.0.0.1/*","http://localhost/*"');
});

test('the key keeps the comment under the pointer, in its own frame', async () => {
  await page.bringToFront();
  await page.frameLocator('iframe').first().locator('#c2 p').hover();
  await earshot.command(page);
  await cardIn(page);
  expect((await onlyKept(earshot)).post.text).not.toBe('');
});

test('so does a page that is itself never done loading, once its comments are there', async () => {
  const slow = `${served.origin}/slow.html`;
  const said = ['The lamp hums when it is wet.', 'Mine hums in the dry as well.', 'Then it is the choke.'];
  const comments = said.map((text, i) => `<li class="comment" id="comment-${i + 10}"><b class="author">Ann ${i}</b><p>${text}</p></li>`);
  await earshot.context.route(slow, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<ol class="comments">${comments.join('')}</ol><script src="/never.js"></script>` }),
  );
  const blank = await freshPage(earshot, 'about:blank');
  await blank.goto(slow, { waitUntil: 'commit' });
  await blank.getByText('Mine hums').hover();
  await earshot.command(blank);
  await cardIn(blank);
  expect((await onlyKept(earshot)).post).toMatchObject({ text: said[1], author: { name: 'Ann 1' } });
});
