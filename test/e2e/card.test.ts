import type { Frame, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { freshPage, keepByKey, onlyKept, tagsOf } from '../support/desk.ts';
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
    await closeWith(earshot, page, 'Enter');
  });

  test('F1 lists the keys and gives the card back, with what was half typed', async () => {
    const card = await keep('c3');
    await page.keyboard.type('half');
    await page.keyboard.press('F1');
    await expect.poll(() => card.getByRole('heading', { name: 'In the empty tag field' }).isVisible()).toBe(true);
    await page.keyboard.press('F1');
    await expect.poll(() => tagField(card).evaluate((field) => field === document.activeElement)).toBe(true);
    await expect.poll(async () => tagsOf(await onlyKept(earshot))).toEqual(['half']);
  });
});
