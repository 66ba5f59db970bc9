import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { metricsSchema, postSchema } from '@/utils/domain/post.ts';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { middle, shown } from '../support/closed-root.ts';
import { corpusCase, hasCorpus, type Label, pointAt, sameName, sameWords, showSaved } from '../support/corpus.ts';
import { cardIn, empty, kept } from '../support/desk.ts';

/** Pages under their own addresses, three labelled posts of each: a fixed sample, and with `npm run test:full` all of them. */
const sample = [
  'x--profile-perceptnet',
  'x--profile-loggedout-javilop',
  'reddit-old--thread-aww-ben-2018',
  'discourse--rust-users',
  'phpbb--raspberrypi',
];
const rest = [
  'facebook--m-post-nintendo-comments',
  'facebook--page-legacy-2019-pl',
  'youtube--watch-thinkpad-2018',
  'hackernews--2012-aws-outage',
  'hackernews--2015-ask-hired',
  'discourse--docker-forums',
  'wordpress--givewell',
  'wordpress--hearya-thesis-dl',
];
const pages = process.env.EARSHOT_FULL ? [...sample, ...rest] : sample;
const ways = ['button', 'command', 'menu'] as const;

const exported = z.object({
  interactions: z.array(z.object({ post: postSchema, snapshots: z.array(z.object({ metrics: metricsSchema })) })),
});
type Exported = z.infer<typeof exported>['interactions'][number];

let earshot: Launched;
beforeAll(async () => {
  if (hasCorpus) earshot = await launchChromium();
});
afterAll(() => earshot?.close());

/** Keeps the post at a place, and closes its card once it is stored as the `nth`. */
async function keep(page: Page, { x, y }: { x: number; y: number }, way: (typeof ways)[number], nth: number): Promise<void> {
  await page.mouse.move(x, y, { steps: 3 });
  if (way === 'button') {
    // A hand is never quite still; the page may only just have loaded.
    const still = async () => {
      await page.mouse.move(x + Math.random() * 2, y);
      await page.waitForTimeout(200);
      return shown(earshot.context, page, 'keep');
    };
    await expect.poll(still, { timeout: 10_000 }).toHaveLength(1);
    const [button] = await shown(earshot.context, page, 'keep');
    if (button) await page.mouse.click(...middle(button));
  } else if (way === 'command') await earshot.command(page);
  else {
    await page.mouse.click(x, y, { button: 'right' });
    await earshot.menu(page, { menuItemId: 'keep-page' });
  }
  await expect.poll(async () => (await kept(earshot)).length).toBe(nth);
  await expect.poll(() => shown(earshot.context, page, 'card')).toHaveLength(1);
  await cardIn(page);
  await closeWith(earshot, page, 'Escape');
}

/** Labelled posts that can be pointed at, by what they say: at most three. */
async function keepThree(page: Page, items: readonly Label[]): Promise<Label[]> {
  const done: Label[] = [];
  for (const item of items) {
    const way = ways[done.length];
    const place = way && item.text && item.text.length > 12 ? await pointAt(page, item.text) : null;
    if (!way || !place) continue;
    await keep(page, place, way, done.length + 1);
    done.push(item);
  }
  return done;
}

const day = 86_400_000;
function expectDate(label: string, read: string | null | undefined): void {
  const apart = Math.abs(Date.parse(label) - Date.parse(read ?? ''));
  expect(apart, `${label} and ${read}`).toBeLessThan(/\d:\d\d.*(z|[+-]\d\d:?\d\d)$/i.test(label) ? 60_000 : day);
}

const bare = (address: string): string => {
  const url = new URL(address);
  return `${url.hostname.replace(/^(www|m|mobile)\./, '').replace(/^twitter\.com$/, 'x.com')}${url.pathname.replace(/\/$/, '')}${url.hash}`;
};

async function exportJson(popup: Page): Promise<Exported[]> {
  await popup.getByRole('button', { name: /^Export/ }).click();
  const saved = popup.waitForEvent('download');
  await popup
    .getByRole('menuitem', { name: /^JSON/ })
    .or(popup.getByRole('button', { name: /^JSON/ }))
    .first()
    .click();
  return exported.parse(JSON.parse(readFileSync(await (await saved).path(), 'utf8'))).interactions;
}

describe.runIf(hasCorpus)('a real page, kept through the real interface', () => {
  test.each(pages)('%s', { timeout: 120_000 }, async (name) => {
    const saved = corpusCase(name);
    await empty(earshot);
    await earshot.turnOn(`${new URL(saved.url).origin}/*`);
    const page = await earshot.context.newPage();
    await showSaved(page, saved);
    const done = await keepThree(page, saved.items);
    expect(done).toHaveLength(3);
    await page.close();

    const popup = await earshot.own('popup.html');
    const rows = popup.locator('.mention');
    await expect.poll(() => rows.count()).toBe(3);
    for (const [at, item] of [...done].reverse().entries()) {
      const row = rows.nth(at);
      if (item.author) expect(sameName(item.author, await row.locator('.mention-author').innerText())).toBe(true);
      if (item.postedAt) expectDate(item.postedAt, await row.locator('time').getAttribute('datetime'));
      await row.click();
      await popup.keyboard.press('Enter');
      const whole = await popup.locator('.theirs-quote').innerText();
      expect(sameWords(item.text ?? '', whole), `${item.text}\n—\n${whole}`).toBeGreaterThanOrEqual(0.95);
      await popup.keyboard.press('Escape');
    }
    const all = await exportJson(popup);
    expect(all).toHaveLength(3);
    for (const item of done) {
      const kept = all.find(({ post }) => sameWords(item.text ?? '', post.text) >= 0.95);
      if (item.permalink) expect(bare(kept?.post.permalink ?? 'about:blank')).toBe(bare(item.permalink));
      for (const [metric, value] of Object.entries(item.metrics ?? {}))
        if (typeof value === 'number')
          expect([metric, Object.entries(kept?.snapshots[0]?.metrics ?? {}).find(([each]) => each === metric)?.[1].value]).toEqual([
            metric,
            value,
          ]);
    }
    await popup.close();
  });
});
