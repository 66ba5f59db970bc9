import type { Page } from 'playwright-core';
import { figureScreens } from './figure-screens.ts';
import { branded, button, enlarge, mirrored, onward, open, rows, searched, tab, turned, unfolded } from './screen-acts.ts';

export interface Screen {
  name: string;
  path: string;
  width: number;
  height: number;
  /** With what invented people said; empty ones come first. */
  filled: boolean;
  /** Five weeks more of what people said, for figures; such screens come last. */
  weeks?: boolean;
  /** The brand switch is there with two. */
  brands?: 'one' | 'two';
  /** The person's own colours in place of ours. */
  forced?: boolean;
  /** As it goes to paper. */
  print?: boolean;
  full?: boolean;
  /** Brings the screen into its state and waits until it stands. */
  act: (page: Page) => Promise<unknown>;
}

const popup = { path: 'popup.html', width: 400, height: 600, filled: true };
const panel = { path: 'sidepanel.html', height: 800, filled: true };
const wide = { path: 'dashboard.html', height: 900, filled: true };

const welcome = { path: 'welcome.html', height: 900, filled: false };
const welcomeScreens = [1280, 900].flatMap((width): Screen[] => [
  { ...welcome, width, name: `welcome-${width}-keep`, act: onward(0) },
  { ...welcome, width, name: `welcome-${width}-brand`, act: branded },
  { ...welcome, width, name: `welcome-${width}-sites`, act: onward(2) },
  { ...welcome, width, name: `welcome-${width}-pin`, act: onward(3) },
  { ...welcome, width, name: `welcome-${width}-done`, act: onward(4) },
]);

export const screens: readonly Screen[] = [
  { ...popup, filled: false, name: 'popup-empty', act: (page) => page.getByText('Nothing heard yet').waitFor() },
  { ...popup, filled: false, name: 'popup-empty-performance', act: (page) => tab(page, /^Performance/) },
  { ...popup, filled: false, name: 'popup-empty-to-reply', act: (page) => tab(page, /^To reply/) },
  { ...popup, name: 'popup-listening', act: rows },
  {
    ...popup,
    name: 'popup-hover',
    act: async (page) => {
      await rows(page);
      await page.locator('[role="row"]').nth(1).hover();
    },
  },
  { ...popup, name: 'popup-performance', act: unfolded },
  { ...popup, name: 'popup-to-reply', act: (page) => tab(page, /^To reply/) },
  {
    ...popup,
    name: 'popup-filter',
    act: async (page) => {
      await rows(page);
      await button(page, 'Filter').click();
      await page.getByRole('checkbox', { name: /^Negative/ }).check();
      await page.waitForTimeout(200);
    },
  },
  {
    ...popup,
    name: 'popup-filtered',
    act: async (page) => {
      await rows(page);
      await button(page, 'Filter').click();
      await page.getByRole('checkbox', { name: /^Positive/ }).check();
      await page.getByRole('checkbox', { name: /^quiet/ }).check();
      await page.keyboard.press('Escape');
      await page.waitForTimeout(200);
    },
  },
  { ...popup, name: 'popup-search', act: searched('lid') },
  {
    ...popup,
    name: 'popup-rtl',
    act: async (page) => {
      await mirrored(page);
      await page.locator('[role="row"]').nth(1).hover();
    },
  },
  { ...popup, name: 'popup-rtl-performance', act: (page) => mirrored(page).then(() => unfolded(page)) },
  { ...popup, name: 'popup-search-none', act: searched('kettel') },
  { ...popup, name: 'popup-detail', act: (page) => open(page, 'steeped_in_it') },
  { ...popup, name: 'popup-detail-rtl', act: (page) => open(page, 'noa_bd').catch(() => open(page, 'נועה')) },
  { ...popup, name: 'popup-detail-missing', act: (page) => open(page, 'Returned mine') },
  { ...popup, name: 'popup-hand', act: (page) => button(page, 'Write by hand').click() },
  {
    ...popup,
    name: 'popup-export',
    act: async (page) => {
      await rows(page);
      await button(page, /^Export/).click();
    },
  },
  {
    ...popup,
    name: 'popup-several',
    act: async (page) => {
      await rows(page);
      await page.locator('[role="row"]').first().focus();
      for (const key of ['x', 'j', 'x', 'j']) await page.keyboard.press(key);
      await page.waitForTimeout(200);
    },
  },
  { ...popup, name: 'popup-keys', act: (page) => rows(page).then(() => page.keyboard.press('F1')) },
  { ...popup, name: 'popup-360', width: 360, act: rows },
  { ...panel, name: 'panel-320', width: 320, act: rows },
  { ...panel, name: 'panel-320-detail', width: 320, act: (page) => open(page, 'steeped_in_it') },
  { ...panel, name: 'panel-480', width: 480, act: rows },
  { ...panel, name: 'panel-480-detail', width: 480, act: (page) => open(page, 'Tobias') },
  { ...panel, name: 'panel-320-performance', width: 320, act: unfolded },
  { ...wide, name: 'dashboard-1280', width: 1280, act: (page) => open(page, 'steeped_in_it') },
  { ...wide, name: 'dashboard-1280-list', width: 1280, act: rows },
  { ...wide, name: 'dashboard-900', width: 900, act: (page) => open(page, 'Tobias') },
  { ...wide, name: 'dashboard-640', width: 640, act: rows },
  { ...wide, name: 'dashboard-320', width: 320, act: rows },
  { ...wide, name: 'dashboard-2560', width: 2560, act: (page) => open(page, 'Tobias') },
  { ...wide, name: 'dashboard-rtl', width: 1280, act: (page) => mirrored(page).then(() => open(page, 'steeped_in_it')) },
  {
    ...wide,
    name: 'dashboard-1920-performance',
    width: 1920,
    act: async (page) => {
      await page.goto(`${page.url().replace(/#.*/, '')}#/performance`);
      await rows(page);
      await button(page, /2 reactions/).click();
      await open(page, 'returned lid');
    },
  },
  { ...wide, name: 'options', path: 'options.html', width: 1280, full: true, act: (page) => page.waitForTimeout(400) },
  // What a zoom of 200% leaves of 1,280 by 900, and letters half as large again.
  { ...wide, name: 'dashboard-zoom-200', width: 640, height: 450, act: rows },
  { ...popup, name: 'popup-zoom-200', width: 400, height: 300, act: rows },
  { ...popup, name: 'popup-large-type', act: (page) => rows(page).then(() => enlarge(page)) },
  { ...popup, name: 'popup-large-type-performance', act: (page) => unfolded(page).then(() => enlarge(page)) },
  { ...popup, name: 'popup-large-type-detail', act: (page) => open(page, 'steeped_in_it').then(() => enlarge(page)) },
  { ...wide, name: 'dashboard-hand', width: 1280, act: (page) => button(page, 'Write by hand').click() },
  {
    ...wide,
    name: 'dashboard-filter',
    width: 1280,
    act: async (page) => {
      await rows(page);
      await button(page, 'Filter').click();
    },
  },
  { ...wide, name: 'dashboard-1920', width: 1920, act: (page) => open(page, 'Marguerite') },
  { ...wide, name: 'dashboard-large-type', width: 1440, act: (page) => open(page, 'steeped_in_it').then(() => enlarge(page)) },
  { ...popup, name: 'popup-forced', forced: true, act: rows },
  { ...popup, name: 'popup-forced-performance', forced: true, act: unfolded },
  { ...wide, name: 'dashboard-forced', width: 1280, forced: true, act: (page) => open(page, 'steeped_in_it') },
  { ...popup, name: 'popup-brands', brands: 'two', act: rows },
  { ...wide, name: 'dashboard-brands', width: 1280, brands: 'two', act: rows },
  {
    ...popup,
    name: 'popup-on',
    act: async (page) => {
      await turned(page, ['*://*.reddit.com/*']);
      await button(page, /^Turn off/).waitFor();
    },
  },
  // It takes one away each time: at the end.
  {
    ...popup,
    name: 'popup-undo',
    act: async (page) => {
      await rows(page);
      await page.locator('[role="row"]').first().hover();
      await page.locator('[role="row"]').first().getByRole('button', { name: 'Delete' }).click();
      await page.locator('.undo-bar').waitFor();
      await page.mouse.move(200, 560);
      await page.waitForTimeout(300);
    },
  },
  ...welcomeScreens,
  ...figureScreens,
];
