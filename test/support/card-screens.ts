import type { Frame, Page } from 'playwright-core';
import { cardFrame, type Launched } from './chromium.ts';
import { teachScreens } from './teach-screens.ts';

/** What stands on somebody else's page: the button, the fold, and the card in each of its states. */
export interface CardScreen {
  name: string;
  /** One of the project's own pages; the practice thread unless said. */
  on?: string;
  width: number;
  height: number;
  forced?: boolean;
  act: (at: Place) => Promise<unknown>;
}

export interface Place {
  earshot: Launched;
  page: Page;
  /** Points at a comment and fires the shortcut's event: the card, ready to be typed in. */
  keep: (selector?: string) => Promise<Frame>;
}

export const placeOn = (earshot: Launched, page: Page): Place => ({
  earshot,
  page,
  async keep(selector = '#c3') {
    await page.locator(selector).hover();
    await earshot.command(page);
    const card = await cardFrame(page);
    await card.waitForFunction(() => document.hasFocus() && document.activeElement instanceof HTMLInputElement);
    return card;
  },
});

const room = { width: 1280, height: 800 };
const note = (card: Frame) => card.getByRole('textbox', { name: 'Note' });
const press = (card: Frame, name: string) => card.getByRole('button', { name, exact: true }).last().click();

/** Escape, and what was typed is stored. */
const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.waitForTimeout(400);
};

export const filledIn = async ({ page, keep }: Place): Promise<void> => {
  const card = await keep();
  await page.keyboard.type('lid-leak,gasket,', { delay: 10 });
  await page.keyboard.press('-');
  await page.keyboard.press('?');
  await note(card).fill('Third one. Ask for the number under the base.');
};

const again = async ({ page, keep }: Place): Promise<void> => {
  await note(await keep()).fill('Ask Jo.\nThen write back.');
  await close(page);
  await keep();
};

export const cardScreens: readonly CardScreen[] = [
  {
    ...room,
    name: 'page-button',
    async act({ earshot, page }) {
      await earshot.turnOn('http://127.0.0.1/*');
      await page.reload();
      await page.locator('#c2 p').last().hover();
      await page.waitForTimeout(1_000);
    },
  },
  {
    ...room,
    name: 'page-fold',
    async act({ page, keep }) {
      await keep();
      await close(page);
    },
  },
  { ...room, name: 'card-new', act: ({ keep }) => keep() },
  { ...room, name: 'card-listening', act: filledIn },
  { ...room, name: 'card-forced', forced: true, act: filledIn },
  {
    ...room,
    name: 'card-suggestions',
    async act(at) {
      await filledIn(at);
      await close(at.page);
      await at.keep('#c2');
      await at.page.keyboard.type('l');
    },
  },
  { ...room, name: 'card-missing', act: ({ keep }) => keep('#c8') },
  { ...room, name: 'card-missing-add', act: async ({ keep }) => press(await keep('#c8'), 'Add the date') },
  ...teachScreens,
  { ...room, name: 'card-again', act: again },
  { ...room, name: 'card-voice', act: ({ keep }) => keep('#c1') },
  {
    ...room,
    name: 'card-own',
    async act({ keep }) {
      const card = await keep('#c1');
      await press(card, 'This is our brand');
      await card.getByRole('definition').first().waitFor();
    },
  },
  {
    ...room,
    name: 'card-full-disk',
    async act({ earshot, keep }) {
      const card = await keep();
      await (await earshot.worker()).evaluate(() => Reflect.get(globalThis, 'earshotFailWrites')(1));
      await note(card).fill('Ask Jo about the gasket.');
      await card.getByText('Your disk is full').waitFor();
    },
  },
  { ...room, name: 'card-more', act: async ({ keep }) => press(await keep(), 'More') },
  {
    ...room,
    name: 'card-person',
    async act({ page, keep }) {
      await keep('#c2');
      await close(page);
      const card = await keep();
      await press(card, 'More');
      await card.getByRole('combobox', { name: 'Person' }).fill('tib');
      await card.getByRole('option', { name: 'Tibor Lindqvist' }).waitFor();
    },
  },
  {
    ...room,
    name: 'card-trash',
    async act({ earshot, page, keep }) {
      await keep();
      await close(page);
      const popup = await earshot.own('popup.html');
      await popup.getByRole('row').first().focus();
      await popup.keyboard.press('Delete');
      await popup.waitForTimeout(300);
      await popup.close();
      await page.bringToFront();
      await keep();
    },
  },
  { ...room, name: 'card-pass-on', act: async ({ keep }) => press(await keep(), 'Pass on…') },
  {
    ...room,
    name: 'card-keys',
    async act({ page, keep }) {
      await keep();
      await page.keyboard.press('F1');
    },
  },
  {
    ...room,
    name: 'card-large-type',
    async act(at) {
      await filledIn(at);
      const [card] = at.page.frames().filter((frame) => frame.url().includes('/composer.html'));
      await card?.evaluate(() => {
        document.documentElement.style.fontSize = '24px';
      });
    },
  },
  { ...room, name: 'card-rtl', on: 'rtl', act: ({ keep }) => keep('#c2') },
  { name: 'card-sheet', width: 640, height: 800, act: filledIn },
  { name: 'card-sheet-320', width: 320, height: 640, act: filledIn },
  {
    name: 'card-window',
    on: 'coep-require-corp',
    width: 420,
    height: 560,
    async act({ earshot, page }) {
      const opened = earshot.context.waitForEvent('page');
      await page.locator('#c2').hover();
      await earshot.command(page);
      const alone = await opened;
      await alone.setViewportSize({ width: 380, height: 420 });
      await alone.getByRole('dialog').waitFor();
    },
  },
];
