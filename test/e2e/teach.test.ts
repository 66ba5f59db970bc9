import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { structural } from '@/utils/page/report/words.ts';
import type { Launched } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { freshPage, keepByKey, kept, openMore } from '../support/desk.ts';
import { grave } from '../support/grave.ts';
import { fileOf, loadRules, saidIt } from '../support/rules-file.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('unnamed'));
});

const keep = (post: string) => keepByKey(earshot, page, `#${post} p`);
const author = async (text: string): Promise<string | null | undefined> =>
  (await kept(earshot)).find(({ post }) => post.text.startsWith(text))?.post.author.name;

test('Escape ends the pointing and leaves the card open', async () => {
  const card = await keep('p1');
  await card.getByRole('button', { name: 'Add the author' }).click();
  await card.getByRole('button', { name: 'show me where' }).click();
  await expect.poll(() => shown(earshot.context, page, 'shield')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => shown(earshot.context, page, 'shield')).toEqual([]);
  expect(await shown(earshot.context, page, 'card')).toHaveLength(1);
});

test('what is missing is shown once: the card has it, so has what was kept before, and every other post, at later visits too', async () => {
  await keep('p2');
  await closeWith(earshot, page, 'Escape');
  const card = await keep('p1');
  expect((await onlyKeptOf('My lamp')).post).toMatchObject({ author: { name: null }, text: expect.stringContaining('My lamp hums') });
  await card.getByRole('button', { name: 'Add the author' }).click();
  await card.getByRole('button', { name: 'show me where' }).click();
  await expect.poll(() => card.getByText('Point at the author in the page and click.').isVisible()).toBe(true);
  await expect.poll(() => shown(earshot.context, page, 'shield')).toHaveLength(1);
  expect(await grave(card)).toEqual([]);
  const dot = await page.locator('#p1 i').boundingBox();
  await page.mouse.move((dot?.x ?? 0) + 4, (dot?.y ?? 0) + 8);
  await expect.poll(async () => (await shown(earshot.context, page, 'picking'))[0]?.width).toBeLessThan(40);
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => card.getByText('Ottilie Marsh').isVisible()).toBe(true);
  expect(await card.getByText('Learned for 127.0.0.1').isVisible()).toBe(true);
  await expect.poll(() => author('Mine flickers')).toBe('Bram Quill');
  expect((await onlyKeptOf('My lamp')).post.taught).toEqual(['author']);
  await closeWith(earshot, page, 'Escape');

  await page.reload();
  await keep('p19');
  await expect.poll(() => author('Turn the bulb')).toBe('Wanda Pike');
});

test('what was kept in an element that a list gave to another post by then is left as it was', async () => {
  await page.goto(served.page('recycled'));
  const fill = (first: number) =>
    page.evaluate((first) => {
      Reflect.get(window, 'fill')(first);
      for (const author of document.querySelectorAll('.author')) {
        const dot = Object.assign(document.createElement('i'), { title: author.textContent, textContent: '●' });
        author.replaceWith(dot);
      }
    }, first);
  await fill(0);
  const keepAt = (n: number) => keepByKey(earshot, page, `#feed > :nth-child(${n}) p`);
  await keepAt(3);
  await closeWith(earshot, page, 'Escape');
  await fill(4);
  const card = await keepAt(2);
  await card.getByRole('button', { name: 'Add the author' }).click();
  await card.getByRole('button', { name: 'show me where' }).click();
  await expect.poll(() => shown(earshot.context, page, 'shield')).toHaveLength(1);
  await page.locator('#feed > :nth-child(2) i').click({ force: true });
  await expect.poll(() => author('Pia Lund keeps')).toBe('Pia Lund');
  expect((await onlyKeptOf('Saskia Thorne keeps')).post.author.name).toBeNull();
  expect(await kept(earshot)).toHaveLength(2);
});

const onlyKeptOf = async (text: string) => {
  const found = (await kept(earshot)).find(({ post }) => post.text.startsWith(text));
  if (!found) throw new Error(`nothing kept begins with ${text}`);
  return found;
};

test('rules come in as a file and go out as one, are shown in Settings, and no longer read once forgotten', async () => {
  const settings = await earshot.own('options.html');
  await loadRules(settings, fileOf([saidIt]));
  await settings.getByText('1 rule added').waitFor();
  await loadRules(settings, fileOf([{ ...saidIt, run: 'alert(1)' }]));
  await settings.getByText('can’t be read').waitFor();
  await loadRules(settings, fileOf([], 7));
  await settings.getByText('newer Earshot').waitFor();
  expect(await grave(settings)).toEqual([]);
  const saved = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Save as a file' }).click();
  expect(JSON.parse(await readFile(await (await saved).path(), 'utf8'))).toMatchObject({ schema_version: 1, rules: [saidIt] });

  await page.bringToFront();
  await keep('p3');
  await expect.poll(() => author('Turn the bulb')).toBe('Saskia Thorne');
  await closeWith(earshot, page, 'Escape');
  await settings.bringToFront();
  await settings.getByRole('button', { name: 'Forget' }).click();
  await settings.getByText('Nothing learned yet').waitFor();
  await page.bringToFront();
  await keep('p4');
  await expect.poll(() => author('I keep a spare')).toBeNull();
});

test('"Report this page" makes a file with the structure of the post and not a word of the page', async () => {
  await page.goto(served.page('thread'));
  const card = await keep('c2');
  await openMore(card);
  expect(await grave(card)).toEqual([]);
  const saved = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Report this page' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^earshot-report_generic_\d{4}-\d\d-\d\d\.txt$/);
  const [head = '', drawing = ''] = (await readFile(await file.path(), 'utf8')).split(/\n\n/);
  expect(head).toMatch(/Reader: generic \d+\nMissing: -\nRead: author, handle, authorUrl, text/);
  expect(drawing).toContain('<article class="comment"');
  const parts = (drawing.match(/\p{L}+/gu) ?? []).flatMap((word) => word.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [word]);
  expect(parts.filter((word) => !structural.has(word.toLowerCase()) && !/^[xX]+$/.test(word))).toEqual([]);
  expect(drawing).not.toMatch(/[1-9]/);
});
