import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, keepByButton, keepByKey, kept, startOver } from '../support/desk.ts';
import { fixturesOf } from '../support/fixtures.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;
/** Dialogs that opened and errors that were thrown, anywhere. */
const wrong: string[] = [];

const listen = (page: Page): void => {
  page.on('dialog', (dialog) => {
    wrong.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => wrong.push(message));
};

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});
beforeAll(async () => {
  earshot.context.on('page', listen);
  await earshot.turnOn('http://127.0.0.1/*');
});

const NAME = '<img src=x onerror=alert(1)> Vex';

test('posts that try to be more than text are kept, shown and exported as text', { timeout: 120_000 }, async () => {
  const page = await earshot.context.newPage();
  await page.goto(served.page('hostile-words'));
  for (const id of ['c1', '__proto__', 'c3']) {
    await keepByButton(earshot, page, `[id="${id}"] time`);
    await cardIn(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => shown(earshot.context, page, 'card')).toEqual([]);
  }
  const posts = (await kept(earshot)).map(({ post }) => post);
  const [bites, proto, long] = [NAME, '__proto__', 'Longwind'].map((name) => posts.find(({ author }) => author.name === name));
  expect(posts).toHaveLength(3);
  expect(bites?.author).toMatchObject({ name: NAME, url: null });
  expect(bites?.text).toContain('<script>alert(3)</script> and a link & <b>bold</b>.');
  expect(bites?.permalink ?? '').not.toContain('javascript');
  expect(proto?.author.name).toBe('__proto__');
  expect(proto?.text).toBe('constructor __proto__ toString: words like any other.');
  expect(long).toMatchObject({ textCut: true, author: { name: 'Longwind' } });
  expect(long?.text.length).toBeLessThanOrEqual(100_000);

  const dashboard = await earshot.own('dashboard.html');
  await expect.poll(() => dashboard.locator('[role="row"]').count()).toBe(3);
  const row = dashboard.locator('[role="row"]', { hasText: NAME });
  await row.click();
  await dashboard.locator('.detail', { hasText: NAME }).waitFor();
  expect(await dashboard.locator('[href^="javascript:" i], img[src="x"], b').count()).toBe(0);

  await dashboard.getByRole('button', { name: /^Export/ }).click();
  const saved = dashboard.waitForEvent('download');
  await dashboard.getByRole('menuitem', { name: /JSON/ }).click();
  const file: unknown = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
  expect(file).toMatchObject({ count: 3 });
  expect(JSON.stringify(file)).not.toContain('"javascript:');
  expect(wrong).toEqual([]);
});

test('an id longer than any number holds is whole in what is exported, and no spreadsheet takes it for one', async () => {
  await startOver(earshot);
  const [status] = fixturesOf('x').filter(({ name }) => name === 'status');
  const [first] = status?.items ?? [];
  if (!status || !first) throw new Error('the page of X is gone');
  const page = await earshot.context.newPage();
  await page.route(/^https:/, (route) =>
    route.request().url() === status.url ? route.fulfill({ contentType: 'text/html', body: status.html }) : route.abort(),
  );
  await page.goto(status.url);
  await keepByKey(earshot, page, '[data-testid="tweetText"] >> nth=0');
  await page.close();

  const dashboard = await earshot.own('dashboard.html');
  const exported = async (preset: RegExp): Promise<string> => {
    await dashboard.getByRole('button', { name: /^Export 1/ }).click();
    const saved = dashboard.waitForEvent('download');
    await dashboard.getByRole('menuitem', { name: preset }).click();
    return readFileSync(await (await saved).path(), 'utf8');
  };
  expect(first.nativeId).toMatch(/^\d{19}$/);
  const [row] = parse(await exported(/^CSV, everything/), { bom: true, columns: true });
  expect(row).toMatchObject({ 'Post ID': `x:${first.nativeId}`, URL: first.permalink });
  const file: unknown = JSON.parse(await exported(/^JSON/));
  expect(file).toMatchObject({ interactions: [{ post: { nativeId: first.nativeId, permalink: first.permalink } }] });
  // The report has links and no ids: nothing in it is a bare number of 16 digits.
  expect(await exported(/^CSV, report/)).not.toMatch(/(?:^|[,"])\d{16,}(?:[,"]|$)/m);
});
