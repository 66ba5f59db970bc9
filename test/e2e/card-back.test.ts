import type { Frame, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundled } from '../support/bundled.ts';
import type { Launched } from '../support/chromium.ts';
import { closeBy, closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, freshPage, keepByKey, kept, onlyKept, openMore } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

/** What is said in the card can be said otherwise, or taken back. */
let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'components/welcome' }, (room) => {
  ({ served, earshot } = room);
});
beforeAll(async () => {
  await earshot.desk.evaluate(await bundled('test/support/seed.ts'));
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('practice-thread'));
  await earshot.desk.evaluate('seed.nothing("Odalys Brandt")');
});

const keep = (comment: string) => keepByKey(earshot, page, `#${comment} .said-text`);

describe('whose account it is', () => {
  test('is said in words with Undo, which asks again and puts the post back where it was', async () => {
    const card = await keep('c1');
    await card.getByRole('button', { name: 'This is our brand' }).click();
    await expect.poll(() => card.getByText('Odalys Brandt speaks for the brand from now on.').isVisible()).toBe(true);
    await expect.poll(async () => (await onlyKept(earshot)).notebook).toBe('performance');
    await card.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    expect((await shown(earshot.context, page, 'card'))[0]?.height).toBeLessThanOrEqual(340);
    await card.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => card.getByRole('button', { name: 'This is our brand' }).isVisible()).toBe(true);
    expect(await onlyKept(earshot)).toMatchObject({ notebook: 'listening', routedBy: 'default' });
  });
});

describe('a post kept again out of the trash', () => {
  test('says so, and Undo puts it back there', async () => {
    await keep('c3');
    await page.keyboard.type('lid-leak,');
    await expect.poll(async () => (await onlyKept(earshot)).tags).toHaveLength(1);
    await closeWith(earshot, page, 'Escape');
    const popup = await earshot.own('popup.html');
    await popup.getByRole('row').first().focus();
    await popup.keyboard.press('Delete');
    await expect.poll(async () => (await onlyKept(earshot)).deletedAt).not.toBeNull();
    const { deletedAt } = await onlyKept(earshot);
    await popup.close();
    await page.bringToFront();
    const again = await keep('c3');
    await again.getByText('and deleted it later. It is back as it was.').waitFor();
    expect((await onlyKept(earshot)).deletedAt).toBeNull();
    await closeBy(earshot, page, () => again.getByRole('button', { name: 'Undo' }).click());
    expect(await onlyKept(earshot)).toMatchObject({ deletedAt, tags: [{ name: 'lid-leak' }] });
  });
});

describe('the person, in More', () => {
  const more = async (comment: string): Promise<Frame> => {
    const card = await keep(comment);
    await openMore(card);
    await expect.poll(() => card.getByLabel('Person', { exact: true }).first().inputValue()).not.toBe('');
    return card;
  };
  const field = (card: Frame) => card.getByRole('combobox', { name: 'Person' });

  test('has a name that can be corrected', async () => {
    const card = await more('c3');
    await field(card).fill('Mira Vance-Oduya');
    await page.keyboard.press('Enter');
    await card.getByLabel('Activity').focus();
    await closeWith(earshot, page, 'Escape');
    const again = await more('c3');
    expect(await field(again).inputValue()).toBe('Mira Vance-Oduya');
    expect((await onlyKept(earshot)).post.author.name).toBe('Mira Vance');
  });

  test('can be somebody known instead, chosen by keyboard, and parted again', async () => {
    await keep('c2');
    await closeWith(earshot, page, 'Escape');
    const card = await more('c3');
    await field(card).fill('tib');
    await card.getByRole('option', { name: 'Tibor Lindqvist' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await card.getByText('One person now, named Tibor Lindqvist.').waitFor();
    await cardIn(page);
    await card.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => field(card).inputValue()).toBe('Mira Vance');
    expect(await kept(earshot)).toHaveLength(2);
  });
});
