import type { Page } from 'playwright-core';
import type { CardScreen, Place } from './card-screens.ts';

const room = { width: 1280, height: 800, on: 'unnamed' };

/** The middle of an element, for a pointer that a shield of ours lies under. */
const middleOf = async (page: Page, selector: string): Promise<[number, number]> => {
  const box = await page.locator(selector).boundingBox();
  return box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0];
};

const pointing = async ({ page, keep }: Place, post = '#p2') => {
  const card = await keep(`${post} p`);
  await card.getByRole('button', { name: 'Add the author' }).click();
  await card.getByRole('button', { name: 'show me where' }).click();
  await card.getByText('Point at the author').waitFor();
  await page.waitForTimeout(500);
  await page.mouse.move(...(await middleOf(page, `${post} i`)));
  return card;
};

/** By keys: the dot is framed, and said. */
const pointingByKeys = async (at: Place, post = '#p2') => {
  const card = await pointing(at, post);
  await at.page.mouse.move(1_000, 790);
  for (const key of ['ArrowDown', 'ArrowDown']) await at.page.keyboard.press(key);
  await card.locator('.showing-pointed').filter({ hasText: 'of' }).waitFor();
  return card;
};

/** "Show me where", before the click and after it. */
export const teachScreens: readonly CardScreen[] = [
  { ...room, name: 'card-show-where', act: (at) => pointing(at) },
  { ...room, name: 'card-show-where-keys', act: (at) => pointingByKeys(at) },
  { ...room, name: 'card-show-where-forced', forced: true, act: (at) => pointingByKeys(at) },
  { name: 'card-show-where-sheet', on: 'unnamed', width: 480, height: 640, act: (at) => pointingByKeys(at, '#p1') },
  {
    ...room,
    name: 'card-learned',
    async act(at) {
      const card = await pointing(at);
      await at.page.mouse.click(...(await middleOf(at.page, '#p2 i')));
      await card.getByText('Learned for').waitFor();
    },
  },
];
