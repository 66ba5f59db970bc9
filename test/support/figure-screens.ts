import type { Page } from 'playwright-core';
import type { Screen } from './screens.ts';

const figures = { path: 'dashboard.html', height: 900, filled: true, weeks: true };

/** Goes to an address as a person would and waits for what stands there. */
const at = (hash: string, selector: string) => async (page: Page) => {
  await page.goto(`${page.url().replace(/#.*/, '')}${hash}`);
  await page.locator(selector).first().waitFor();
  await page.waitForTimeout(250);
};
const opened = (hash: string, selector: string, mark: string) => async (page: Page) => {
  await at(hash, selector)(page);
  await page.locator(mark).first().click();
  await page.locator('.quotes').waitFor();
  await page.waitForTimeout(150);
};

const opensPerson = async (page: Page) => {
  await at('#/people', '.people-row')(page);
  await page.locator('.people-row', { hasText: 'Oona' }).first().click();
  await page.locator('.person .quoted').first().waitFor();
  await page.waitForTimeout(200);
};

/** Pages of figures, at the widths where their parts move. */
export const figureScreens: readonly Screen[] = [
  { ...figures, filled: false, weeks: false, name: 'week-empty', width: 1280, act: at('#/week', '.figures-empty') },
  { ...figures, name: 'week-1280', width: 1280, full: false, act: at('#/week', '.tile') },
  { ...figures, name: 'week-1280-month', width: 1280, height: 1500, act: at('#/week?period=2026-11', '.tile') },
  { ...figures, name: 'week-1920', width: 1920, act: at('#/week', '.tile') },
  { ...figures, name: 'week-2560', width: 2560, act: at('#/week', '.tile') },
  { ...figures, name: 'week-print', width: 794, height: 1123, print: true, full: true, act: at('#/week', '.tile') },
  { ...figures, name: 'week-900', width: 900, act: at('#/week', '.tile') },
  { ...figures, name: 'week-400', width: 400, act: at('#/week', '.tile') },
  { ...figures, name: 'week-320', width: 320, height: 1400, act: at('#/week', '.tile') },
  { ...figures, name: 'week-quotes', width: 1280, act: opened('#/week', '.tile', '.tally a') },
  { ...figures, name: 'week-forced', width: 1280, forced: true, act: at('#/week', '.tile') },
  { ...figures, name: 'why-1280', width: 1280, act: at('#/why', '.why') },
  { ...figures, name: 'why-1280-role', width: 1280, act: at('#/why?by=role', '.why') },
  { ...figures, name: 'why-480', width: 480, act: at('#/why', '.why') },
  { ...figures, name: 'why-quotes', width: 1280, act: opened('#/why', '.why', '.why-cell') },
  { ...figures, name: 'wins-1280', width: 1280, act: at('#/wins', '.win-week') },
  { ...figures, name: 'wins-400', width: 400, act: at('#/wins', '.win-week') },
  {
    ...figures,
    name: 'selection-1280',
    width: 1280,
    act: async (page) => {
      await at('#/listening', '[role="row"]')(page);
      for (const n of [1, 2, 4])
        await page
          .locator('.mention')
          .nth(n)
          .click({ modifiers: ['Control'] });
      await page.waitForTimeout(150);
    },
  },
  { ...figures, name: 'conversation-1280', width: 1280, act: at('#/listening?by=conversation', '.conversation-head') },
  {
    ...figures,
    name: 'views-1280',
    width: 1280,
    act: async (page) => {
      await at('#/listening?words=lid', '[role="row"]')(page);
      await page.getByRole('button', { name: 'Views' }).click();
    },
  },
  { ...figures, name: 'to-reply-1280', width: 1280, act: at('#/to-reply', '.reply-figures') },
  {
    ...figures,
    name: 'trash-1280',
    width: 1280,
    act: async (page) => {
      await at('#/listening', '[role="row"]')(page);
      await page.locator('.mention').nth(2).hover();
      await page.locator('.mention').nth(2).getByRole('button', { name: 'Delete' }).click();
      await at('#/trash', '.mention')(page);
      await page.locator('.mention').first().click();
      await page.locator('.detail').waitFor();
    },
  },
  { ...figures, name: 'people-1280', width: 1280, act: opensPerson },
  { ...figures, name: 'people-1920-quiet', width: 1920, act: at('#/people?list=quiet', '.people-list') },
  { ...figures, name: 'people-900', width: 900, act: at('#/people', '.people-row') },
  { ...figures, name: 'people-400', width: 400, act: opensPerson },
  {
    ...figures,
    name: 'people-forget',
    width: 1280,
    act: async (page) => {
      await opensPerson(page);
      await page.getByRole('button', { name: /^Forget/ }).click();
      await page.locator('dialog[open]').waitFor();
    },
  },
];
