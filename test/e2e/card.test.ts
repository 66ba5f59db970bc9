import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, empty, kept, onlyKept, tagsOf } from '../support/desk.ts';
import { type Served, serve } from '../support/serve.ts';

let served: Served;
let earshot: Launched;
let page: Page;

beforeAll(async () => {
  served = await serve('components/welcome');
  earshot = await launchChromium();
});
afterAll(async () => {
  await earshot.close();
  await served.close();
});
beforeEach(async () => {
  for (const old of earshot.context.pages().slice(1)) await old.close();
  await empty(earshot);
  page = await earshot.context.newPage();
  await page.goto(served.page('practice-thread'));
  // The welcome page may have come up behind it.
  await page.bringToFront();
});

const keep = async (comment: string): Promise<Frame> => {
  await page.locator(`#${comment} .said-text`).hover();
  await earshot.command(page);
  return cardIn(page);
};
const tagField = (card: Frame) => card.getByRole('combobox', { name: 'Tags' });
const note = (card: Frame) => card.getByRole('textbox', { name: 'Note' });
const gone = () => expect.poll(() => shown(earshot.context, page, 'card')).toEqual([]);
const height = async () => (await shown(earshot.context, page, 'card'))[0]?.height;

describe('what the card shows', () => {
  test('the words, who and when; at most 340 high, 360 wide, with the focus in the tag field', async () => {
    const card = await keep('c3');
    await expect.poll(() => card.getByRole('dialog', { name: 'Kept in Listening' }).isVisible()).toBe(true);
    expect(await card.getByRole('blockquote').innerText()).toContain('Third Pebblewick lid');
    expect(await card.getByText('Mira Vance').isVisible()).toBe(true);
    expect(await card.getByText(/Nov 16|16 Nov/).isVisible()).toBe(true);
    const [box] = await shown(earshot.context, page, 'card');
    expect(box?.width).toBe(360);
    expect(box?.height).toBeLessThanOrEqual(340);
  });

  test('markup in a comment is text', async () => {
    const card = await keep('c7');
    expect(await card.getByRole('blockquote').innerText()).toContain('<b>best</b>');
    expect(await card.locator('blockquote b').count()).toBe(0);
  });

  test('what is missing by name; added in place, it is stored', async () => {
    const card = await keep('c8');
    expect(await card.getByText('No date on the page').isVisible()).toBe(true);
    await card.getByRole('button', { name: 'Add the date' }).click();
    await card.getByLabel('Date').fill('2026-11-18');
    await expect.poll(async () => (await onlyKept(earshot)).filled).toEqual({ postedAt: '2026-11-18' });
    expect(await height()).toBeLessThanOrEqual(340);
    await page.keyboard.press('Enter');
    await expect.poll(() => card.getByText(/Nov 18|18 Nov/).isVisible()).toBe(true);
    expect((await onlyKept(earshot)).post.postedAt).toBeNull();
  });
});

describe('the grammar of keys in the empty tag field', () => {
  test.each([
    ['+', { sentiment: 'positive' }],
    ['-', { sentiment: 'negative' }],
    ['=', { sentiment: 'neutral' }],
    ['*', { sentiment: 'mixed' }],
    ['?', { status: 'needs-reply' }],
    ['!', { win: true }],
    ['>', { notebook: 'performance' }],
  ])('%s is stored at once and leaves the field empty', async (key, stored) => {
    const card = await keep('c3');
    await page.keyboard.press(key);
    await expect.poll(() => onlyKept(earshot)).toMatchObject(stored);
    expect(await tagField(card).inputValue()).toBe('');
  });

  test('the same sign again takes it back', async () => {
    const card = await keep('c3');
    await page.keyboard.press('-');
    await expect.poll(async () => (await onlyKept(earshot)).sentiment).toBe('negative');
    await page.keyboard.press('-');
    await expect.poll(async () => (await onlyKept(earshot)).sentiment).toBeNull();
    expect(await card.getByRole('button', { name: 'Negative' }).getAttribute('aria-pressed')).toBe('false');
  });

  test('within a word they are letters of the tag', async () => {
    await keep('c3');
    await page.keyboard.type('a-b+c!,');
    await expect.poll(async () => tagsOf(await onlyKept(earshot))).toEqual(['a-b+c!']);
    expect(await onlyKept(earshot)).toMatchObject({ sentiment: null, win: false });
  });

  test('Enter adds what is typed, and closes when nothing is', async () => {
    await keep('c3');
    await page.keyboard.type('lid leak');
    await page.keyboard.press('Enter');
    await expect.poll(async () => tagsOf(await onlyKept(earshot))).toEqual(['lid leak']);
    expect(await shown(earshot.context, page, 'card')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await gone();
  });

  test('F1 lists the keys and gives the card back', async () => {
    const card = await keep('c3');
    await page.keyboard.press('F1');
    await expect.poll(() => card.getByRole('heading', { name: 'In the empty tag field' }).isVisible()).toBe(true);
    await page.keyboard.press('F1');
    await expect.poll(() => tagField(card).evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

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
    await page.keyboard.press('Enter');
    await gone();
    await keep('c5');
    await page.keyboard.type('lidless,');
    await page.keyboard.press('Enter');
    await gone();
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
    await page.keyboard.press('Escape');
    await gone();
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
    await page.keyboard.press('Control+Enter');
    await gone();
    expect((await onlyKept(earshot)).note).toBe(lines.join('\n'));
  });

  test('what is typed is stored while it is typed', async () => {
    const card = await keep('c3');
    await note(card).focus();
    await page.keyboard.type('the grey gasket', { delay: 10 });
    await page.waitForTimeout(250);
    expect((await onlyKept(earshot)).note).toBe('the grey gasket');
  });

  test('Escape closes from the note, and what stands there is stored', async () => {
    const card = await keep('c3');
    await note(card).fill('kept anyway');
    await page.keyboard.press('Escape');
    await gone();
    expect((await onlyKept(earshot)).note).toBe('kept anyway');
  });
});
