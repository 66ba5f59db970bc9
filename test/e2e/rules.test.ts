import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { cardIn, freshPage, keepByButton, kept, pressButton } from '../support/desk.ts';
import { fileOf, loadRules, saidIt } from '../support/rules-file.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages', on: true }, (room) => {
  ({ served, earshot } = room);
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('unnamed'));
});

const author = async (text: string): Promise<string | null | undefined> =>
  (await kept(earshot)).find(({ post }) => post.text.startsWith(text))?.post.author.name;

test('a page that is open reads by rules at once when they come in, and no longer when they are forgotten', async () => {
  await keepByButton(earshot, page, '#p1 p');
  await cardIn(page);
  await closeWith(earshot, page, 'Escape');
  expect(await author('My lamp')).toBeNull();
  const settings = await earshot.own('options.html');
  await loadRules(settings, fileOf([saidIt]));
  await settings.getByText('1 rule added').waitFor();
  const keepNext = async (post: string) => {
    await page.bringToFront();
    await page.locator(`#${post} p`).hover();
    await page.waitForTimeout(400);
    await pressButton(earshot, page);
    await cardIn(page);
    await closeWith(earshot, page, 'Escape');
  };
  await keepNext('p2');
  expect(await author('Mine flickers')).toBe('Bram Quill');
  await settings.bringToFront();
  await settings.getByRole('button', { name: 'Forget' }).click();
  await settings.getByText('Nothing learned yet').waitFor();
  await keepNext('p3');
  expect(await author('Turn the bulb')).toBeNull();
});

test('a file that is none is told by name, and Settings goes on', async () => {
  const settings = await earshot.own('options.html');
  await loadRules(settings, fileOf([saidIt]));
  await settings.getByText('1 rule added').waitFor();
  const alert = settings.getByRole('alert');
  for (const [text, said] of [
    ['not a file of ours', 'can’t be read'],
    [`{"schema_version":1,"rules":${'['.repeat(300_000)}`, 'can’t be read'],
    [fileOf([{ ...saidIt, learnedAt: 9e15 }]), 'can’t be read'],
    [`${fileOf([saidIt])}${' '.repeat(13_000_000)}`, 'too large'],
    [JSON.stringify({ schema_version: 9, rules: [] }), 'newer Earshot'],
  ] as const) {
    await loadRules(settings, text);
    await expect.poll(() => alert.allInnerTexts().then((all) => all.join())).toContain(said);
  }
  expect(await settings.locator('.settings-list li', { hasText: '127.0.0.1' }).count()).toBeGreaterThan(0);
  await loadRules(settings, fileOf([{ ...saidIt, host: 'tea.example', learnedAt: 8_640_000_000_000_000 }]));
  await settings.getByText('1 rule added').waitFor();
  await settings.getByText('tea.example').waitFor();
});
