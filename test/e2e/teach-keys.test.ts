import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { cardWindow, freshPage, keepByButton, keepByKey, kept } from '../support/desk.ts';
import { grave } from '../support/grave.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages' }, (room) => {
  ({ served, earshot } = room);
});
beforeEach(async () => {
  page = await freshPage(earshot, served.page('shadow-names'));
});

const author = async (text: string): Promise<string | null | undefined> =>
  (await kept(earshot)).find(({ post }) => post.text.startsWith(text))?.post.author.name;

/** Keeps a post and asks to show its author, all by keys. */
const show = async (post: string) => {
  const card = await keepByKey(earshot, page, `#${post} p`);
  await card.getByRole('button', { name: 'Add the author' }).press('Enter');
  await card.getByRole('button', { name: 'show me where' }).press('Enter');
  await expect.poll(() => shown(earshot.context, page, 'shield')).toHaveLength(1);
  const pointed = card.locator('.showing-pointed');
  return { card, pointed: () => pointed.innerText() };
};
/** The frame's line lies around what it frames. */
const LINE = 4;
const frame = async () => (await shown(earshot.context, page, 'picking'))[0];
const said = (name: string): Promise<unknown> => page.evaluate((name) => Reflect.get(window, name), name);

test('by keys alone: what it can be is framed one after the other, said, brought into view and taken', async () => {
  const { card, pointed } = await show('p1');
  expect(await card.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
  expect(await card.locator('.showing-pointed').getAttribute('role')).toBe('status');
  expect(await grave(card)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect.poll(pointed).toMatch(/^Text: “My lamp hums since .*”, 2 of \d$/);
  const first = await frame();
  for (let i = 0; i < 20 && !(await pointed()).includes('Ottilie'); i += 1) {
    const before = await pointed();
    await page.keyboard.press('ArrowDown');
    await expect.poll(pointed).not.toBe(before);
  }
  expect(await pointed()).toMatch(/^Text: “⬤”, read as “Ottilie Marsh”, (\d) of \1$/);
  expect((await frame())?.y).toBeGreaterThan(first?.y ?? 0);
  await page.keyboard.press('Home');
  await expect.poll(pointed).toMatch(/^Heading: “Lamps that hum”, 1 of \d$/);
  await page.keyboard.press('End');
  await expect.poll(pointed).toContain('Ottilie');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.getByText('Learned for 127.0.0.1').isVisible()).toBe(true);
  expect(await author('My lamp hums')).toBe('Ottilie Marsh');
  expect(await card.evaluate(() => document.activeElement?.closest('.tags-box') !== null)).toBe(true);
  expect(await said('heard')).toEqual([]);
  expect(await said('changed')).toEqual([]);
  await closeWith(earshot, page, 'Escape');
  await keepByKey(earshot, page, '#p3 p');
  await expect.poll(() => author('Turn the bulb')).toBe('Saskia Thorne');
});

test('what is learned leads through the shadow roots of a tab that was open before, at once', async () => {
  const other = await earshot.context.newPage();
  await other.goto(`${served.page('shadow-names')}?other`);
  await keepByKey(earshot, other, '#p4 p');
  await closeWith(earshot, other, 'Escape');
  expect(await author('I keep a spare')).toBeNull();
  await page.bringToFront();
  const { card, pointed } = await show('p1');
  await page.keyboard.press('End');
  await expect.poll(pointed).toContain('Ottilie');
  await page.keyboard.press('Enter');
  await expect.poll(() => card.getByText('Learned for 127.0.0.1').isVisible()).toBe(true);
  await other.bringToFront();
  await keepByButton(earshot, other, '#p2 p');
  await expect.poll(() => author('Mine flickers')).toBe('Bram Quill');
});

test('what lies out of the window is scrolled to, and a pointer that rests takes no frame from the keys', async () => {
  await page.setViewportSize({ width: 1280, height: 400 });
  const { pointed } = await show('p2');
  const dotAt = await page.locator('#p2 i').boundingBox();
  expect(dotAt?.y).toBeGreaterThan(400);
  await page.keyboard.press('End');
  await expect.poll(pointed).toContain('Bram Quill');
  await page.waitForTimeout(300);
  const box = await frame();
  const dot = await page.locator('#p2 i').boundingBox();
  expect(box?.y).toBeCloseTo((dot?.y ?? -1) - LINE, 0);
  expect(box && box.y >= 0 && box.y + box.height <= 400).toBe(true);
  await page.mouse.move((dot?.x ?? 0) + 3, (dot?.y ?? 0) + 6);
  await expect.poll(async () => (await frame())?.x).toBeCloseTo((dot?.x ?? -1) - LINE, 0);
});

test('Escape ends it and leaves the card open, with the focus where one types', async () => {
  const { card } = await show('p1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect.poll(() => shown(earshot.context, page, 'shield')).toEqual([]);
  expect(await shown(earshot.context, page, 'card')).toHaveLength(1);
  expect(await card.evaluate(() => document.activeElement?.closest('.tags-box') !== null)).toBe(true);
  expect(await author('My lamp hums')).toBeNull();
  expect(await said('heard')).toEqual([]);
});

test('a key that gets into the page all the same is kept from it, and the focus goes back', async () => {
  await page.goto(served.page('unnamed'));
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, (event) => heard.push(Reflect.get(event, 'key')));
    document.body.append(document.createElement('input'));
  });
  const steal = () => page.evaluate(() => document.querySelector('input')?.focus());
  const { card, pointed } = await show('p1');
  // The person's own press a moment ago: the card doesn't take it for theft.
  await page.mouse.click(1_000, 850);
  await steal();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  await page.keyboard.press('ArrowDown');
  await expect.poll(pointed).toContain('of');
  expect(await card.evaluate(() => document.hasFocus())).toBe(true);
  expect(await said('heard')).toEqual([]);
  await page.mouse.click(1_000, 850);
  await steal();
  await page.keyboard.down('ArrowDown');
  await steal();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  await page.keyboard.up('ArrowDown');
  expect(await said('heard')).toEqual([]);
});

test('a page that takes the focus ends it: the card goes to a window, and nothing stays over the page', async () => {
  await show('p1');
  await page.waitForTimeout(600);
  await cardWindow(earshot, () =>
    page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.focus();
    }),
  );
  await expect.poll(() => shown(earshot.context, page, 'shield')).toEqual([]);
});
