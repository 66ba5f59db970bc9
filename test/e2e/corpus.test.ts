import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import * as z from 'zod';
import { type Metrics, metricsSchema, postSchema } from '@/utils/domain/post.ts';
import { plainAddress, plainName, sameDate, sameWords } from '../support/alike.ts';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { corpusCase, hasCorpus, type Label, showSaved } from '../support/corpus.ts';
import { residentIn } from '../support/desk.ts';
import { keepAt, ways } from '../support/keep-at.ts';
import { pointAt } from '../support/point-at.ts';
import { read } from '../support/sources.ts';

/** Twelve pages of ten platforms under their own addresses; `npm run test:full` adds others. */
const sample = [
  'x--profile-perceptnet',
  'facebook--page-legacy-2019-pl',
  'youtube--watch-thinkpad-2018',
  'reddit-old--thread-aww-ben-2018',
  'hackernews--2012-aws-outage',
  'discourse--rust-users',
  'wordpress--netzpolitik-de',
  'wordpress--hearya-thesis-dl',
  'phpbb--raspberrypi',
  'stackexchange--stackoverflow-yield',
  'telegram--s-tchantest-messages',
  'lobsters--tdfoqh',
];
const rest = [
  'x--profile-loggedout-javilop',
  'hackernews--2015-ask-hired',
  'facebook--m-group-southamericansincomputing',
  'facebook--m-post-nintendo-comments',
  'reddit-redesign--thread-vanilla',
  'discourse--docker-forums',
  'wordpress--givewell',
  'wordpress--profootballtalk',
  'phpbb--zone-concours-fr',
  'xenforo2--villagersandheroes',
  'vk--group-ubuntu-comments-2012',
];
const pages = process.env.EARSHOT_FULL ? [...sample, ...rest] : sample;
type Kept = Label & { id: string };

const exported = z.object({
  interactions: z.array(z.object({ id: z.string(), post: postSchema, snapshots: z.array(z.object({ metrics: metricsSchema })) })),
});
const names = z.record(z.string(), z.object({ message: z.string() })).parse(JSON.parse(read('public/_locales/en/messages.json')));

let earshot: Launched;
let popup: Page;
beforeAll(async () => {
  if (!hasCorpus) return;
  earshot = await launchChromium();
  // What a link leads to is a page without anything in it.
  await earshot.context.route(/^https?:/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  popup = await earshot.own('popup.html');
});
afterAll(() => earshot?.close());

/** The first three labelled posts whose words can be pointed at, each kept in another way. */
async function keepThree(page: Page, items: readonly Label[]): Promise<Kept[]> {
  const done: Kept[] = [];
  for (const item of items) {
    const way = ways[done.length];
    const place = way && item.text ? await pointAt(page, item.text) : null;
    if (way && place) done.push({ ...item, id: (await keepAt(earshot, page, place, way)).id });
    if (done.length === ways.length) break;
  }
  return done;
}

const counts = (item: Label): [string, number][] =>
  Object.entries(item.metrics ?? {}).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value] as [string, number]] : []));
const countIn = (metrics: Metrics | undefined, name: string) => Object.entries(metrics ?? {}).find(([each]) => each === name)?.[1];

async function checkRow(item: Kept): Promise<void> {
  const row = popup.locator(`[data-id="${item.id}"]`);
  if (item.author) expect(plainName(await row.locator('.mention-author').innerText())).toBe(plainName(item.author));
  const text = await row.locator('.mention-quote').innerText();
  expect(sameWords((item.text ?? '').slice(0, text.length), text)).toBeGreaterThanOrEqual(0.95);
  if (item.postedAt) {
    const shownAt = (await row.locator('time').getAttribute('datetime')) ?? '';
    expect(sameDate(item.postedAt, shownAt), `${item.postedAt} and ${shownAt}`).toBe(true);
  }
}

async function checkDetail(item: Kept, metrics: Metrics | undefined): Promise<void> {
  await popup.locator(`[data-id="${item.id}"]`).click();
  const whole = await popup.locator('.theirs-quote').innerText();
  expect(sameWords(item.text ?? '', whole)).toBeGreaterThanOrEqual(0.95);
  for (const [name, value] of counts(item))
    await expect.poll(() => numberShown(name)).toBeOneOf([value.toLocaleString('en'), countIn(metrics, name)?.raw]);
}

/** What the newest line of the table of numbers says under this name. */
async function numberShown(name: string): Promise<string | undefined> {
  const heads = await popup.locator('.numbers thead th').allInnerTexts();
  const cells = await popup.locator('.numbers tbody tr:first-child > *').allInnerTexts();
  return cells[heads.indexOf(names[`metric_${name}`]?.message ?? name)];
}

/** Where the detail that is open leads. */
async function visited(): Promise<string> {
  const opened = earshot.context.waitForEvent('page');
  await popup.locator('.detail-acts button').first().click();
  const tab = await opened;
  await tab.waitForURL(/^https?:/, { waitUntil: 'commit' });
  const address = tab.url();
  await tab.close();
  return address;
}

async function exportJson(): Promise<z.infer<typeof exported>['interactions']> {
  await popup.getByRole('button', { name: /^Export/ }).click();
  const saved = popup.waitForEvent('download');
  await popup.getByRole('menuitem', { name: /^JSON/ }).click();
  return exported.parse(JSON.parse(readFileSync(await (await saved).path(), 'utf8'))).interactions;
}

describe.runIf(hasCorpus)('three posts of a real page, kept by button, command and menu, are shown and exported as labelled', () => {
  test.each(pages)('%s', async (name) => {
    onTestFailed(async () => void (await popup.reload()));
    const saved = corpusCase(name);
    await earshot.turnOn(`${new URL(saved.url).origin}/*`);
    const page = await earshot.context.newPage();
    await showSaved(page, saved);
    await residentIn(earshot, page);
    const done = await keepThree(page, saved.items);
    await page.close();
    expect(done.map(({ id }) => id).filter(Boolean)).toHaveLength(3);

    await popup.bringToFront();
    const shownIds = () => popup.locator('.mention').evaluateAll((rows) => rows.slice(0, 3).map((row) => row.getAttribute('data-id')));
    await expect.poll(shownIds).toEqual(done.map(({ id }) => id).reverse());
    for (const item of done) await checkRow(item);
    const all = await exportJson();
    for (const [nth, item] of done.entries()) {
      const one = all.find(({ id }) => id === item.id);
      const metrics = one?.snapshots[0]?.metrics;
      if (item.permalink) expect(plainAddress(one?.post.permalink ?? 'about:blank')).toBe(plainAddress(item.permalink));
      for (const [metric, value] of counts(item)) expect([metric, countIn(metrics, metric)?.value]).toEqual([metric, value]);
      await checkDetail(item, metrics);
      if (item.permalink && nth === 0) expect(plainAddress(await visited())).toBe(plainAddress(item.permalink));
      await popup.bringToFront();
      await popup.keyboard.press('Escape');
    }
  });
});
