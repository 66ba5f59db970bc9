import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeBy, closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { freshPage, keepByKey, kept, onlyKept, openMore } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'components/welcome' }, (room) => {
  ({ served, earshot } = room);
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('practice-thread'));
});

const keep = (comment: string) => keepByKey(earshot, page, `#${comment} .said-text`);

describe('Undo', () => {
  test('removes what was just kept', async () => {
    const card = await keep('c3');
    await closeBy(earshot, page, () => card.getByRole('button', { name: 'Undo' }).click());
    const rows = await kept(earshot);
    expect(rows.filter(({ deletedAt }) => deletedAt === null)).toEqual([]);
  });

  test('after keeping again takes back only the new numbers; note and tags are as they were, and the card says so', async () => {
    const first = await keep('c3');
    await page.keyboard.type('lid-leak,');
    await first.getByRole('textbox', { name: 'Note' }).fill('Ask Jo.');
    await closeWith(earshot, page, 'Escape');
    const again = await keep('c3');
    await expect.poll(() => again.getByText('Your note is as it was; today’s numbers are added.').isVisible()).toBe(true);
    expect(await again.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Ask Jo.');
    expect((await shown(earshot.context, page, 'card'))[0]?.height).toBeLessThanOrEqual(340);
    await closeBy(earshot, page, () => again.getByRole('button', { name: 'Undo' }).click());
    expect(await onlyKept(earshot)).toMatchObject({ note: 'Ask Jo.', tags: [{ name: 'lid-leak' }], deletedAt: null });
  });
});

describe('on a page that the browser has translated', () => {
  test.each([
    ['Chrome', () => document.documentElement.classList.add('translated-ltr')],
    ['Edge', () => document.querySelector('title')?.setAttribute('_msttexthash', '898300')],
  ])(
    'as %s marks it, the card says that these are not their own words, and keeping the original puts it in their place',
    async (_, mark) => {
      const words = page.locator('#c3 .said-text');
      const own = await words.textContent();
      await page.evaluate(mark);
      await words.evaluate((at) => {
        at.textContent = 'La tapa gotea.';
      });
      const card = await keep('c3');
      const said = card.getByText('The browser’s translation, not their own words');
      expect(await said.isVisible()).toBe(true);
      expect((await shown(earshot.context, page, 'card'))[0]?.height).toBeLessThanOrEqual(340);
      expect((await onlyKept(earshot)).post).toMatchObject({ text: 'La tapa gotea.', translated: true });
      await closeWith(earshot, page, 'Escape');
      await page.evaluate((text) => {
        document.documentElement.classList.remove('translated-ltr');
        document.querySelector('title')?.removeAttribute('_msttexthash');
        const at = document.querySelector('#c3 .said-text');
        if (at) at.textContent = text;
      }, own);
      const again = await keep('c3');
      await again.getByText(/^You kept this/).waitFor();
      expect(await again.getByText('The browser’s translation, not their own words').count()).toBe(0);
      expect((await onlyKept(earshot)).post).toMatchObject({ text: own?.replace(/\s+/g, ' ').trim(), translated: false });
    },
  );
});

describe('however long the note', () => {
  test.each([1, 2, 3, 4, 6, 9])('of %i lines, the card that opens again is at most 340 high', async (lines) => {
    const first = await keep('c3');
    await first.getByRole('textbox', { name: 'Note' }).fill(Array.from({ length: lines }, (_, line) => `line ${line}`).join('\n'));
    await page.waitForTimeout(100);
    expect((await shown(earshot.context, page, 'card'))[0]?.height).toBeLessThanOrEqual(340);
    await closeWith(earshot, page, 'Escape');
    const again = await keep('c3');
    await again.getByText(/^You kept this/).waitFor();
    await page.waitForTimeout(100);
    expect((await shown(earshot.context, page, 'card'))[0]?.height).toBeLessThanOrEqual(340);
  });
});

describe('More', () => {
  test('is closed at first; reason, due and activity are stored as they are typed', async () => {
    const card = await keep('c3');
    expect(await card.getByLabel('Due').count()).toBe(0);
    await openMore(card);
    await page.keyboard.type('leak,');
    await card.getByLabel('Due').fill('2026-12-01');
    await card.getByLabel('Activity').fill('Gasket giveaway');
    await expect
      .poll(() => onlyKept(earshot))
      .toMatchObject({ tags: [{ group: 'reason', name: 'leak' }], activity: 'Gasket giveaway', status: 'needs-reply' });
    const { due } = await onlyKept(earshot);
    expect(new Date(due ?? 0).toDateString()).toBe('Tue Dec 01 2026');
  });
});

describe('the question whose account it is', () => {
  test('comes with a post of an account that bears the brand’s name; the answer turns the card into an own post’s', async () => {
    const welcome = await earshot.own('welcome.html');
    await welcome.getByRole('button', { name: 'Now your brand' }).click();
    await welcome.getByLabel('Its name, as people write it').fill('Odalys Brandt');
    await welcome.getByRole('button', { name: 'Save' }).click();
    await welcome.getByRole('button', { name: 'Where you listen', expanded: true }).waitFor();
    await welcome.close();
    const card = await keep('c1');
    expect((await shown(earshot.context, page, 'card'))[0]?.height).toBeLessThanOrEqual(340);
    await card.getByRole('button', { name: 'This is our brand' }).click();
    await expect.poll(() => card.getByRole('button', { name: 'This is our brand' }).count()).toBe(0);
    await expect.poll(() => card.getByRole('dialog', { name: 'Kept in Performance' }).isVisible()).toBe(true);
    expect(await card.getByRole('definition').allInnerTexts()).toHaveLength(5);
    expect(await card.getByRole('button', { name: 'Positive' }).count()).toBe(0);
  });
});

describe('Pass on', () => {
  test('puts quote, author, link and note on the clipboard and records to whom', async () => {
    const card = await keep('c3');
    await card.getByRole('textbox', { name: 'Note' }).fill('Third one.');
    await card.getByRole('button', { name: 'Pass on…' }).click();
    await card.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.type('Jo in product');
    await page.keyboard.press('Enter');
    await expect.poll(() => card.getByText('Copied, and noted as passed on to Jo in product.').isVisible()).toBe(true);
    await expect.poll(async () => (await onlyKept(earshot)).passedOn).toMatchObject([{ to: 'Jo in product', told: false }]);
    await closeWith(earshot, page, 'Escape');
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.focus();
    });
    await page.keyboard.press('Control+v');
    const copied = await page.locator('body > textarea').inputValue();
    expect(copied).toContain('“Third Pebblewick lid from the same shop');
    expect(copied).toContain('Mira Vance');
    expect(copied).toContain(`${served.origin}/`);
    expect(copied).toContain('Note: Third one.');
  });
});

describe('a full disk', () => {
  test('is said, what was typed stays, and Try again stores it', async () => {
    const card = await keep('c3');
    await (await earshot.worker()).evaluate(() => Reflect.get(globalThis, 'earshotFailWrites')(1));
    await card.getByRole('textbox', { name: 'Note' }).fill('do not lose me');
    await expect.poll(() => card.getByRole('alert').innerText()).toContain('Your disk is full');
    expect((await onlyKept(earshot)).note).toBe('');
    expect(await card.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('do not lose me');
    await card.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => (await onlyKept(earshot)).note).toBe('do not lose me');
    await expect.poll(() => card.getByText('Your disk is full').count()).toBe(0);
  });
});

describe('without a fresh key', () => {
  test('a used one shows one sentence and nothing of what was kept', async () => {
    const card = await keep('c3');
    const used = card.url();
    const copy = await earshot.context.newPage();
    await copy.goto(used);
    await expect.poll(() => copy.locator('body').innerText()).toBe('This card was opened before. Keep the post again to open it.');
    await copy.goto(`${used.split('#')[0]}#`);
    await copy.reload();
    await expect.poll(() => copy.locator('body').innerText()).toBe('This card was opened before. Keep the post again to open it.');
  });
});
