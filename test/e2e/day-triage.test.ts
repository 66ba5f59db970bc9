import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { atMoment, fiveWeeksIn, goTo } from '../support/day.ts';
import { kept } from '../support/desk.ts';

let earshot: Launched;
let page: Page;

beforeAll(async () => {
  earshot = await launchChromium();
});
afterAll(() => earshot.close());
beforeEach(async () => {
  page = await fiveWeeksIn(earshot);
});

describe('people', () => {
  const open = async (name: string) => {
    await goTo(page, '#/people', '.people-row');
    await page.locator('.people-row', { hasText: name }).first().click();
    await page.locator('.person .quoted').first().waitFor();
  };

  test('two are made one, and several again', async () => {
    await open('Oona Mäkelä');
    await page.getByRole('button', { name: 'Same person as…' }).click();
    await page.locator('.merge').getByRole('searchbox').fill('jory');
    await page.locator('.merge .choice', { hasText: 'Jory Pascoe' }).click();
    await expect.poll(() => page.locator('.accounts li').count()).toBe(2);
    await expect.poll(() => page.locator('.person .quoted').count()).toBe(2 + 2);
    await page.locator('.undo-bar').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('.accounts li').count()).toBe(1);
  });

  test('who is forgotten is counted first and then gone from everything', async () => {
    const before = (await kept(earshot)).length;
    await open('Wendell Ntuli');
    await page.getByRole('button', { name: 'Forget this person…' }).click();
    expect(await page.locator('dialog').innerText()).toContain('2 kept posts');
    await page.getByRole('button', { name: 'Forget for good' }).click();
    await expect.poll(async () => (await kept(earshot)).length).toBe(before - 2);
    expect(JSON.stringify(await kept(earshot))).not.toContain('Wendell');
    await expect.poll(() => page.locator('.people-row', { hasText: 'Wendell' }).count()).toBe(0);
  });

  test('nobody heard twice and answered is on the list to welcome', async () => {
    await goTo(page, '#/people?list=welcome', '.people-row');
    const names = await page.locator('.people-row .name').allInnerTexts();
    expect(names).toContain('Perla Anquetil');
    expect(names).not.toContain('Sadia Rahimi');
  });
});

describe('triage by keyboard', () => {
  test('several are chosen, changed at once, and one undo takes all of it back', async () => {
    const positive = async () => (await kept(earshot)).filter(({ sentiment }) => sentiment === 'positive').length;
    const before = await positive();
    await page.locator('.mention', { hasText: 'Kit Amankwah' }).first().focus();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect(await page.locator('.selection').innerText()).toContain('2 selected');
    await page.keyboard.press('-');
    await expect.poll(async () => (await kept(earshot)).filter(({ sentiment }) => sentiment === 'negative').length).toBeGreaterThan(4);
    await page.keyboard.press('z');
    await expect.poll(positive).toBe(before);
    await page.keyboard.press('Escape');
    expect(await page.locator('.selection').count()).toBe(0);
  });

  test('what was deleted lies in the trash and comes back', async () => {
    await page.locator('.mention', { hasText: 'Jory Pascoe' }).first().focus();
    await page.keyboard.press('Delete');
    await goTo(page, '#/trash', '.mention');
    // The list that was there before has the same rows: until the trash is read it stands.
    await expect.poll(() => page.locator('.mention').count()).toBe(1);
    await page.locator('.mention').hover();
    await page.getByRole('button', { name: 'Bring back' }).first().click();
    await page.getByText('The trash is empty.').waitFor();
    expect((await kept(earshot)).every(({ deletedAt }) => deletedAt === null)).toBe(true);
  });

  test('a search becomes a view with a name, and is one click from anywhere', async () => {
    await goTo(page, '#/listening?words=lid', '.mention');
    await expect.poll(() => page.locator('.mention').count()).toBeLessThan(10);
    const found = await page.locator('.mention').count();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByPlaceholder('Name').fill('Leaks');
    await page.getByRole('button', { name: 'Save' }).click();
    await goTo(page, '#/listening', '.mention');
    await expect.poll(() => page.locator('.mention').count()).toBeGreaterThan(found);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('link', { name: 'Leaks' }).click();
    await expect.poll(() => page.locator('.mention').count()).toBe(found);
    expect(page.url()).toContain('words=lid');
  });
});

test('a tag takes the name of another one: the two are one, and two again', async () => {
  const options = await atMoment(earshot, 'options.html');
  const uses = async (name: string) => (await kept(earshot)).filter(({ tags }) => tags.some((tag) => tag.name === name)).length;
  const [lid, pour] = [await uses('lid'), await uses('pour')];
  await options.getByRole('button', { name: 'Change pour' }).click();
  await options.getByRole('textbox', { name: 'Name of the tag' }).fill('LID');
  await options.getByText('“lid” is there already').waitFor();
  await options.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(() => uses('lid')).toBe(lid + pour);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => uses('pour')).toBe(pour);
  expect(await uses('lid')).toBe(lid);
});
