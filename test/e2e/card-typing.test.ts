import type { Frame, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { freshPage, keepByKey, kept, onlyKept, tagsOf } from '../support/desk.ts';
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
const tagField = (card: Frame) => card.getByRole('combobox', { name: 'Tags' });
const note = (card: Frame) => card.getByRole('textbox', { name: 'Note' });
const height = async () => (await shown(earshot.context, page, 'card'))[0]?.height;

describe('tags', () => {
  test('a comma, a pasted list and a group part them', async () => {
    const card = await keep('c3');
    await page.keyboard.type('warm,');
    await tagField(card).evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'reason:price\nlid leak, #tea');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect
      .poll(async () => (await onlyKept(earshot)).tags)
      .toEqual([
        { group: 'free', name: 'warm' },
        { group: 'reason', name: 'price' },
        { group: 'free', name: 'lid leak' },
        { group: 'free', name: 'tea' },
      ]);
  });

  test('an input method composes in peace: its Enter and its signs are its own', async () => {
    const card = await keep('c3');
    // The frame is ours: its own session hears the keys as the input method sends them.
    const cdp = await earshot.context.newCDPSession(card);
    await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Escape', windowsVirtualKeyCode: 229 });
    expect(await tagField(card).inputValue()).toBe('にほん');
    expect(tagsOf(await onlyKept(earshot))).toEqual([]);
    expect(await shown(earshot.context, page, 'card')).toHaveLength(1);
    await cdp.send('Input.insertText', { text: '日本' });
    await page.keyboard.press('Enter');
    await expect.poll(async () => tagsOf(await onlyKept(earshot))).toEqual(['日本']);
  });

  test('used before, they are offered by use; an arrow and Enter take one', async () => {
    await keep('c2');
    await page.keyboard.type('lid-leak, lidless,');
    await closeWith(earshot, page, 'Enter');
    await keep('c5');
    await page.keyboard.type('lidless,');
    await closeWith(earshot, page, 'Enter');
    const card = await keep('c3');
    await page.keyboard.type('li');
    await expect.poll(() => card.getByRole('option').allInnerTexts()).toEqual(['#lidless', '#lid-leak']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await tagField(card).getAttribute('aria-activedescendant')).toBe(
      await card.getByRole('option', { name: '#lid-leak' }).getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await kept(earshot)).map(tagsOf).sort((a, b) => a.length - b.length)[0]).toEqual(['lid-leak']);
    expect(await card.getByRole('button', { name: 'Remove #lid-leak' }).isVisible()).toBe(true);
    await page.keyboard.press('Backspace');
    await expect.poll(() => card.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  });

  test('a word that was not finished is a tag when the card closes', async () => {
    await keep('c3');
    await page.keyboard.type('half');
    await closeWith(earshot, page, 'Escape');
    expect(tagsOf(await onlyKept(earshot))).toEqual(['half']);
  });
});

describe('the note', () => {
  test('Enter is a new line, it grows to six and no further, Ctrl+Enter closes; all of it is stored', async () => {
    const card = await keep('c3');
    await note(card).focus();
    const lines = [...'abcdefg'];
    for (const line of lines) {
      await page.keyboard.type(line);
      if (line !== 'g') await page.keyboard.press('Enter');
    }
    const tall = await note(card).evaluate((field) => field.clientHeight);
    expect(tall).toBeGreaterThan(6 * 18);
    expect(tall).toBeLessThan(7 * 18);
    await expect.poll(height).toBeLessThanOrEqual(340);
    await closeWith(earshot, page, 'Control+Enter');
    expect((await onlyKept(earshot)).note).toBe(lines.join('\n'));
  });

  test('what is typed is stored while it is typed', async () => {
    const card = await keep('c3');
    await note(card).focus();
    await page.keyboard.type('the grey gasket', { delay: 10 });
    await expect.poll(async () => (await onlyKept(earshot)).note).toBe('the grey gasket');
  });

  test('Escape closes from the note, and what stands there is stored', async () => {
    const card = await keep('c3');
    await note(card).fill('kept anyway');
    await closeWith(earshot, page, 'Escape');
    expect((await onlyKept(earshot)).note).toBe('kept anyway');
  });
});
