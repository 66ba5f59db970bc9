import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launchChromium } from '../support/chromium.ts';
import { atMoment, figureOf, fiveWeeksIn, goTo } from '../support/day.ts';
import { kept } from '../support/desk.ts';

let earshot: Launched;
let page: Page;
let settings: Page;

beforeAll(async () => {
  earshot = await launchChromium();
});
afterAll(() => earshot.close());
beforeEach(async () => {
  page = await fiveWeeksIn(earshot);
  settings = await atMoment(earshot, 'options.html');
});

describe('what is set holds at once in what is open', () => {
  test('a role of the brand’s own is offered on a card, named anew there, and taken away', async () => {
    await goTo(page, '#/people', '.people-row');
    await page.locator('.people-row', { hasText: 'Oona Mäkelä' }).click();
    await page.locator('.person').waitFor();
    await settings.getByRole('textbox', { name: 'New role' }).fill('Reseller');
    await settings.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Reseller' }).check();
    await settings.getByRole('textbox', { name: 'Name of the role Reseller' }).fill('Dealer');
    await settings.keyboard.press('Enter');
    await settings.getByText('Now Dealer on one person.').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Dealer' }).isChecked()).toBe(true);
    await settings.getByRole('button', { name: 'Take away the role Dealer' }).click();
    await expect.poll(() => settings.getByRole('textbox', { name: /^Name of the role/ }).count()).toBe(0);
    // Who has it keeps it.
    expect(await page.getByRole('checkbox', { name: 'Dealer' }).isChecked()).toBe(true);
  });

  test('a reason is offered before anything has it, and goes with what nothing uses, and comes back', async () => {
    await settings.getByRole('textbox', { name: 'New reason or tag' }).fill('warranty');
    await settings.keyboard.press('Enter');
    await settings.getByText('“warranty” is offered from now on.').waitFor();
    await page.locator('.mention').first().click();
    await page.getByRole('combobox', { name: 'Tags' }).fill('warr');
    await page.getByRole('option', { name: /warranty/ }).waitFor();
    await settings.getByRole('button', { name: /unused/i }).click();
    await settings.getByRole('button', { name: 'Undo' }).click();
    await settings.getByRole('button', { name: 'Change warranty' }).waitFor();
  });

  test('business hours count anew in the week', async () => {
    await goTo(page, '#/week?period=2026-W47&zone=UTC', '.tile');
    const time = () => figureOf(page, 'Response time');
    // Wendell waited five hours, Sadia 26: all day and night, the median is half of both.
    await settings.getByLabel('From').fill('00:00');
    await settings.getByLabel('Until').fill('23:59');
    await expect.poll(time).toMatch(new RegExp(`^${Math.floor((5 + 26) / 2)} h`));
  });

  test('storage says how much is used and whether it stays', async () => {
    await settings.getByText(/MB used\./).waitFor();
    await settings.getByText(/The browser (keeps it until you delete it|may clear it when the disk is nearly full)\./).waitFor();
  });
});

describe('what was passed on', () => {
  const told = async () =>
    (await kept(earshot))
      .flatMap(({ passedOn }) => passedOn.map((one) => [one.to, one.told]))
      .sort((a, b) => String(a).localeCompare(String(b)));

  test('is found by a filter and a search, and ticked as told where it is read', async () => {
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: 'Passed on' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.mention').count()).toBe(2);
    expect(page.url()).toContain('passed-on=1');
    await page.goBack();
    await expect.poll(() => page.locator('.mention').count()).toBeGreaterThan(2);
    await page.getByRole('searchbox').fill('is:passed-on');
    await expect.poll(() => page.locator('.mention').count()).toBe(2);
    expect(await told()).toEqual([
      ['Shop', false],
      ['Workshop', true],
    ]);
    await page.locator('.mention', { hasText: 'Yuto' }).click();
    await page.locator('.detail').getByRole('checkbox', { name: 'Told them' }).check();
    await expect.poll(told).toEqual([
      ['Shop', true],
      ['Workshop', true],
    ]);
    await goTo(page, '#/week?period=2026-W47&zone=UTC', '.passed-on');
    expect(
      await page.locator('.passed-on input').evaluateAll((all) => all.map((one) => one instanceof HTMLInputElement && one.checked)),
    ).toEqual([true, true]);
    await page.locator('.passed-on').first().getByRole('checkbox').uncheck();
    await expect.poll(async () => (await told()).filter(([, done]) => done).length).toBe(1);
  });
});
