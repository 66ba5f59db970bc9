import type { Page } from 'playwright-core';
import type { Interaction } from '@/utils/domain/interaction.ts';
import type { Launched } from './chromium.ts';
import { closeWith } from './close-with.ts';
import { cardIn, kept, pressButton } from './desk.ts';
import type { Place } from './point-at.ts';

/** Until the page knows where the pointer is: after a scroll it is told some frames later, and a key would mean the page's first post. */
const isOver = (page: Page, place: Place): Promise<unknown> =>
  page.waitForFunction(({ x, y }) => document.elementFromPoint(x, y)?.matches(':is(:hover)'), place);

export const ways = ['button', 'command', 'menu'] as const;
export type Way = (typeof ways)[number];

/** Keeps the post at a place, closes its card, and gives what was added: one post, or this fails. */
export async function keepAt(earshot: Launched, page: Page, { x, y }: Place, way: Way): Promise<Interaction> {
  const before = new Set((await kept(earshot)).map(({ id }) => id));
  await page.mouse.move(x, y, { steps: 3 });
  await isOver(page, { x, y });
  if (way === 'button') await pressButton(earshot, page);
  else if (way === 'command') await earshot.command(page);
  else {
    await page.mouse.click(x, y, { button: 'right' });
    await earshot.menu(page, { menuItemId: 'keep-page' });
  }
  await cardIn(page);
  const added = (await kept(earshot)).filter(({ id }) => !before.has(id));
  await closeWith(earshot, page, 'Escape');
  const [only, ...others] = added;
  if (!only || others.length > 0) throw new Error(`${way}: one post was expected, not ${added.length}`);
  return only;
}
