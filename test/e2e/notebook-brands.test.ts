import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundled } from '../support/bundled.ts';
import { type Launched, launchChromium } from '../support/chromium.ts';

let earshot: Launched;
let wide: Page;

beforeAll(async () => {
  const [launched, seed] = await Promise.all([launchChromium(), bundled('test/support/seed.ts')]);
  earshot = launched;
  await earshot.desk.evaluate(seed);
  await earshot.desk.evaluate('seed.fill(Date.now()).then(() => seed.secondBrand())');
  wide = await earshot.own('dashboard.html');
  await rows().first().waitFor();
});
afterAll(() => earshot.close());

const rows = () => wide.locator('[role="row"]');
const search = (words: string) => wide.getByRole('searchbox').fill(words);
const choose = (name: RegExp) => wide.getByLabel('Brand').selectOption({ label: name.source });
const exported = async (): Promise<string> => {
  await wide.getByRole('button', { name: /^Export/ }).click();
  const file = wide.waitForEvent('download');
  await wide.getByRole('menuitem', { name: /^JSON/ }).click();
  return readFileSync(await (await file).path(), 'utf8');
};
const offered = () => wide.locator('#tag-them option').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
const hash = (to: string) =>
  wide.evaluate((there) => {
    location.hash = there;
  }, to);
const counts = () => wide.locator('.rail-view .number').allInnerTexts();

describe('of two brands nothing of one is seen in the other', () => {
  test('the first: its list, counts, search, filter and export', async () => {
    await expect.poll(counts).toEqual(['10', '7', '4']);
    await search('samovar');
    await wide.getByText('Nothing in Listening has “samovar”.').waitFor();
    await wide.getByRole('button', { name: 'Search both' }).click();
    await wide.getByText(/has “samovar”/).waitFor();
    await search('');
    await rows().first().waitFor();
    await wide.getByRole('button', { name: 'Filter' }).click();
    await wide.getByRole('checkbox', { name: /^quiet/ }).waitFor();
    expect(await wide.getByRole('checkbox', { name: /samovar/ }).count()).toBe(0);
    await wide.keyboard.press('Escape');
    expect(await exported()).not.toContain('samovar');
  });

  test('the second, chosen in the rail: the same the other way round', async () => {
    await choose(/Teapotters’ Union of the Lower Valley/);
    await wide.getByRole('link', { name: /^Mentions/ }).click();
    await expect.poll(counts).toEqual(['1', '0', '0']);
    await expect.poll(() => rows().count()).toBe(1);
    await search('lid');
    await wide.getByText('Nothing in Listening has “lid”.').waitFor();
    await search('');
    await expect.poll(() => rows().count()).toBe(1);
    await wide.getByRole('button', { name: 'Filter' }).click();
    await wide.getByRole('checkbox', { name: /samovar/ }).waitFor();
    expect(await wide.getByRole('checkbox', { name: /quiet|lid-leak/ }).count()).toBe(0);
    await wide.keyboard.press('Escape');
    await rows().first().focus();
    await wide.keyboard.press('x');
    await wide.locator('.selection').getByRole('button', { name: 'Tag' }).click();
    await expect.poll(() => offered()).toEqual(['samovar']);
    await wide.keyboard.press('Escape');
    await wide.keyboard.press('Escape');
    const file = await exported();
    expect(file).toContain('samovar evening');
    expect(file).not.toMatch(/steeped_in_it|Larkspur|lid-leak/);
  });

  test('the second’s people, reasons and week hold nobody and nothing of the first, nor do its settings', async () => {
    await hash('#/people');
    await expect.poll(() => wide.locator('.people-row .name').allInnerTexts()).toEqual(['Ottilie Marsh']);
    await wide.getByRole('searchbox').fill('gary');
    await wide.getByText('gary', { exact: false }).first().waitFor();
    await expect.poll(() => wide.locator('.people-row').count()).toBe(0);
    await hash('#/week');
    await expect.poll(() => wide.locator('.tile .figure').first().innerText()).toBe('1');
    expect(await wide.locator('main').innerText()).not.toMatch(/lid-leak|gongfu|Larkspur/);
    await hash('#/why');
    await wide.locator('.figures-empty').waitFor();
    const settings = await earshot.own('options.html');
    await settings.getByRole('textbox', { name: /watched/i }).fill('samovar evening');
    expect(await settings.locator('main').innerText()).not.toMatch(/lid-leak|gongfu/);
    await settings.getByRole('button', { name: 'Larkspur Kettles' }).click();
    await expect.poll(() => settings.getByRole('textbox', { name: /watched/i }).inputValue()).not.toContain('samovar');
    await settings.getByRole('button', { name: /Teapotters/ }).click();
    await expect.poll(() => settings.getByRole('textbox', { name: /watched/i }).inputValue()).toBe('samovar evening');
    await settings.close();
    await hash('#/listening');
    await expect.poll(() => rows().count()).toBe(1);
  });

  test('what is open in the one is closed when the other is chosen', async () => {
    await rows().first().click();
    await wide.locator('.detail').waitFor();
    await choose(/Larkspur Kettles/);
    await expect.poll(() => rows().count()).toBeGreaterThan(5);
    await expect.poll(() => wide.locator('.detail').count()).toBe(0);
  });
});
