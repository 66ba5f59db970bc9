import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Interaction } from '@/utils/domain/interaction.ts';
import type { Launched } from './chromium.ts';
import { showSaved } from './corpus.ts';
import { keepByKey, kept } from './desk.ts';
import { fixturesOf } from './fixtures.ts';

/** Monday, 23 November 2026, by UTC: pages of a day, under their own addresses, and a clock that stands where it is put. */
export const at = (time: string): number => Date.parse(`2026-11-23T${time}:00Z`);

/** Shows a page of the project's fixtures, with something in it changed. */
export async function show(tab: Page, recipe: string, name: string, change = (html: string): string => html): Promise<void> {
  const found = fixturesOf(recipe).find((one) => one.name === name);
  if (!found) throw new Error(`no page ${recipe}/${name}`);
  await showSaved(tab, { url: found.url, html: change(found.html) });
  await tab.bringToFront();
}

/** What background, and a page of ours, take for now. */
export async function clocks(earshot: Launched, time: string, own?: Page): Promise<void> {
  await own?.clock.setFixedTime(at(time));
  await (await earshot.worker()).evaluate((now) => {
    Date.now = () => now;
  }, at(time));
}

export async function keepAt(earshot: Launched, time: string, tab: Page, selector: string): Promise<Frame> {
  await clocks(earshot, time);
  // The frame of the card before may still be leaving.
  await expect.poll(() => tab.frames().length).toBe(1);
  return keepByKey(earshot, tab, selector);
}

/** What is kept of an author. */
export const keptOf = async (earshot: Launched, name: string): Promise<Interaction | undefined> =>
  (await kept(earshot)).find(({ post }) => (post.author.name ?? post.author.handle) === name);

/** Exports what the list shows, and reads the file. */
export async function exported(own: Page, kind: RegExp): Promise<string> {
  await own.getByRole('button', { name: /^Export/ }).click();
  const file = own.waitForEvent('download');
  await own.getByRole('menuitem', { name: kind }).click();
  return readFileSync(await (await file).path(), 'utf8');
}
