import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';

/** What brings a screen into a state, and waits until it stands. */

export const rows = (page: Page) => page.locator('[role="row"]').first().waitFor();
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
export const tab = async (page: Page, name: RegExp) => {
  await button(page, name).click();
  await page.waitForTimeout(150);
};
export const open = async (page: Page, text: string) => {
  await rows(page);
  await page.locator('[role="row"]', { hasText: text }).first().click();
  await page.locator('.detail').waitFor();
  await page.waitForTimeout(150);
};
const performance = async (page: Page) => {
  await tab(page, /^Performance/);
  await page.locator('.post').first().waitFor();
};
export const unfolded = async (page: Page) => {
  await performance(page);
  await button(page, /2 reactions/).click();
  await page.waitForTimeout(150);
};
export const searched = (words: string) => async (page: Page) => {
  await page.getByRole('searchbox').fill(words);
  await page.waitForTimeout(400);
};

/** As where one reads from the right. */
export const mirrored = async (page: Page) => {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await rows(page);
};

/** Letters half as large again, while the list stands. */
export const enlarge = async (page: Page) => {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '24px';
  });
  await page.waitForTimeout(200);
};

export const onward = (steps: number) => async (page: Page) => {
  await page.locator('#c3').waitFor();
  for (let step = 0; step < steps; step += 1) await button(page, 'Skip').click();
  await page.waitForTimeout(300);
};
export const branded = async (page: Page) => {
  await onward(1)(page);
  await page.getByRole('textbox').first().fill('Pebblewick');
};

declare const chrome: typeof extension;

/** Earshot is on at these origins while the screen is taken. */
export const turned = async (page: Page, sites: readonly string[]) => {
  await page.evaluate((sites) => chrome.storage.local.set({ sites }), sites);
  await page.waitForTimeout(200);
};
