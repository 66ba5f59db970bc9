import type { browser as extension } from '@wxt-dev/browser';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Interaction } from '@/utils/domain/interaction.ts';
import { cardFrame, type Launched } from './chromium.ts';
import { middle, shown } from './closed-root.ts';
import { ourWorld } from './our-world.ts';
import { PATIENCE } from './patience.ts';

/** An own page sees the windows of the others. */
declare const chrome: Omit<typeof extension, 'extension'> & { extension: { getViews(of: { type: 'popup' }): Window[] } };

/** What a person does and what is then kept, in the built extension. */

/** Everything that is kept, as the database has it; nothing where there is no database yet. */
export async function kept(earshot: Launched): Promise<Interaction[]> {
  const rows = await earshot.desk.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'earshot')) return [];
    return new Promise<unknown>((done, failed) => {
      const request = indexedDB.open('earshot');
      request.onerror = () => failed(request.error);
      request.onsuccess = () => {
        const all = request.result.transaction('interactions').objectStore('interactions').getAll();
        request.result.close();
        all.onsuccess = () => done(all.result);
      };
    });
  });
  return rows as Interaction[];
}

export async function onlyKept(earshot: Launched): Promise<Interaction> {
  const [only, ...others] = await kept(earshot);
  if (!only || others.length > 0) throw new Error(`one kept post was expected, not ${others.length + (only ? 1 : 0)}`);
  return only;
}

/** Takes everything out of the database, as on the first day. */
export async function empty(earshot: Launched): Promise<void> {
  await earshot.desk.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'earshot')) return;
    await new Promise<void>((done, failed) => {
      const request = indexedDB.open('earshot');
      request.onerror = () => failed(request.error);
      request.onsuccess = () => {
        const names = [...request.result.objectStoreNames].filter((name) => name !== 'brands' && name !== 'settings');
        const tx = request.result.transaction(names, 'readwrite');
        request.result.close();
        for (const name of names) tx.objectStore(name).clear();
        tx.oncomplete = () => done();
      };
    });
  });
}

/** Closes every tab but the desk, and takes everything out of the database. */
export async function startOver(earshot: Launched): Promise<void> {
  for (const old of earshot.context.pages().slice(1)) await old.close();
  await empty(earshot);
}

/** A tab for one test, in front, over an empty store; what earlier tests left open is closed. */
export async function freshPage(earshot: Launched, address: string): Promise<Page> {
  await startOver(earshot);
  const page = await earshot.context.newPage();
  await page.goto(address);
  await page.bringToFront();
  return page;
}

/** Until what stays in a page where Earshot is on is there: it comes only after the page is shown, and sees no rest before. */
export async function residentIn(earshot: Launched, page: Page): Promise<void> {
  const cdp = await earshot.context.newCDPSession(page);
  await ourWorld(cdp, earshot.id);
  await cdp.detach();
}

/** The middle of the button, once it stands beside what the pointer rests on. */
async function buttonIn(earshot: Launched, page: Page): Promise<[number, number]> {
  const buttons = () => shown(earshot.context, page, 'keep');
  await expect.poll(buttons, { timeout: PATIENCE }).toHaveLength(1);
  const [button] = await buttons();
  if (!button) throw new Error('the button went away again');
  return middle(button);
}

/** Rests the pointer on something until the button stands beside it: where its middle is. */
export async function buttonBeside(earshot: Launched, page: Page, selector: string): Promise<[number, number]> {
  await residentIn(earshot, page);
  await page.locator(selector).hover();
  return buttonIn(earshot, page);
}

/** Presses the button, once it stands beside what the pointer rests on. */
export const pressButton = async (earshot: Launched, page: Page): Promise<void> => page.mouse.click(...(await buttonIn(earshot, page)));

/** Rests the pointer on something until the button stands beside it, and presses the button. */
export const keepByButton = async (earshot: Launched, page: Page, selector: string): Promise<void> =>
  page.mouse.click(...(await buttonBeside(earshot, page, selector)));

/**
 * The card in the page, with the focus in its tag field, as high as what is in it: before, it is not seen, and where its frame
 * still moves, a press lands beside what it was meant for.
 */
export async function cardIn(page: Page): Promise<Frame> {
  for (;;) {
    const card = await cardFrame(page);
    const ready = (room: number) =>
      document.hasFocus() &&
      document.activeElement instanceof HTMLInputElement &&
      innerHeight === Math.min(room, document.querySelector<HTMLElement>('.card')?.offsetHeight ?? 0);
    const lost = await card.waitForFunction(ready, (page.viewportSize()?.height ?? 0) - 16, { timeout: PATIENCE }).then(
      () => null,
      (error: Error) => error,
    );
    if (!lost) return card;
    const isInWindow = page
      .context()
      .pages()
      .some((each) => each.url().includes('/composer.html'));
    // A frame that changes its process may be another one to the tool that drives the browser, and the same card.
    if (isInWindow || !lost.message.includes('detached'))
      throw new Error(`the card ${isInWindow ? 'went to a window' : 'never came'}`, { cause: lost });
  }
}

/** Keeps by the shortcut what the pointer rests on, and waits for the card. */
export async function keepByKey(earshot: Launched, page: Page, selector: string): Promise<Frame> {
  await page.locator(selector).hover();
  await earshot.command(page);
  return cardIn(page);
}

export const openMore = (card: Frame): Promise<void> => card.getByRole('button', { name: 'More', exact: true }).last().click();

/** The card in a small window of its own. */
export async function cardWindow(earshot: Launched, act: () => Promise<unknown>): Promise<Page> {
  const opened = earshot.context.waitForEvent('page', { timeout: PATIENCE });
  await act();
  const page = await opened;
  await page.waitForURL(/composer\.html/);
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement, null, { timeout: PATIENCE });
  return page;
}

export const tagsOf = ({ tags }: Interaction): string[] => tags.map(({ name }) => name);

/** The real popup's text, which no tool of a tab can see; empty while it isn't open. */
export const popupText = (earshot: Launched): Promise<string> =>
  earshot.desk.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? '');

/** Presses a button of the real popup, once it is there. */
export async function pressInPopup(earshot: Launched, name: string): Promise<void> {
  await expect.poll(() => popupText(earshot)).toContain(name);
  await earshot.desk.evaluate((name) => {
    const [popup] = chrome.extension.getViews({ type: 'popup' });
    const buttons = [...(popup?.document.querySelectorAll('button') ?? [])];
    buttons.find(({ innerText }) => innerText.trim() === name)?.click();
  }, name);
}

export async function closePopup(earshot: Launched): Promise<void> {
  await expect.poll(() => popupText(earshot)).not.toBe('');
  await earshot.desk.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
  await expect.poll(() => popupText(earshot)).toBe('');
}
