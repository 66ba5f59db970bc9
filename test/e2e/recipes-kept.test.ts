import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, onlyKept } from '../support/desk.ts';
import { grave } from '../support/grave.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

/** A forum whose engine is known, on the day it renamed what it calls its names, times and links. */
let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/sites/xenforo2' }, (room) => {
  ({ served, earshot } = room);
});
beforeAll(async () => {
  page = await earshot.context.newPage();
  await page.goto(served.page('thread'));
  await page.bringToFront();
  await page.evaluate(() => {
    for (const post of document.querySelectorAll('article.message')) post.removeAttribute('data-author');
    for (const gone of document.querySelectorAll('.message-user, .message-attribution, .message-lastEdit')) gone.remove();
  });
});

test('is kept all the same; the card names each thing that is missing, in amber, and stays low', async () => {
  await page.locator('#js-post-4401 .bbWrapper').first().hover();
  await earshot.command(page);
  const card = await cardIn(page);
  const { post } = await onlyKept(earshot);
  expect(post).toMatchObject({ recipe: { name: 'xenforo2' }, missing: ['author', 'postedAt'], nativeId: '4401' });
  expect(post.permalink).toMatch(/#post-4401$/);
  expect(post.text).toContain('Five eggs today.');
  for (const name of ['No author on the page', 'No date on the page']) {
    const said = card.getByText(name);
    expect(await said.isVisible()).toBe(true);
    expect(await said.evaluate((at) => getComputedStyle(at.closest('.missing') ?? at).color)).toBe('rgb(117, 86, 0)');
  }
  expect((await shown(earshot.context, page, 'card'))[0]?.height).toBeLessThanOrEqual(340);
  expect(await grave(card)).toEqual([]);
});
