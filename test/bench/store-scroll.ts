import type { BrowserContext } from 'playwright-core';
import { extensionId } from './extension.ts';

/** What scrolling a long list cost. */
interface Scrolled {
  /** Rows from the top that were passed. */
  rows: number;
  /** Milliseconds of the longest task while it was scrolled, 0 where none took 50; and of the longest one before, while the view opened. */
  longest: number;
  opening: number;
  elements: { first: number; most: number };
}

const ROW = 80;

/** Runs in the page: once a second passes without a long task, scrolls a screen at a time, each frame, as far as `rows`, and waits for more where the end is reached. */
const scroll = async (rows: number, height: number): Promise<Scrolled> => {
  const box = document.querySelector('.windowed');
  if (!box) throw new Error('There is no list.');
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const count = (): number => document.getElementsByTagName('*').length;
  let longest = 0;
  let since = performance.now();
  const seen = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longest = Math.max(longest, duration);
    since = performance.now();
  });
  seen.observe({ type: 'longtask' });
  while (performance.now() - since < 1_000) await frame();
  const opening = longest;
  longest = 0;
  const first = count();
  let most = first;
  let still = 0;
  while (box.scrollTop < rows * height && still < 600) {
    const before = box.scrollTop;
    box.scrollTop = before + 600;
    await frame();
    most = Math.max(most, count());
    still = box.scrollTop === before ? still + 1 : 0;
  }
  await frame();
  seen.disconnect();
  return { rows: Math.round(box.scrollTop / height), longest, opening, elements: { first, most } };
};

/** The wide notebook's list, scrolled from its top over as many rows. */
export const scrolled = async (context: BrowserContext, rows: number): Promise<Scrolled> => {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`chrome-extension://${await extensionId(context)}/dashboard.html`);
  await page.waitForSelector('.windowed .windowed-row');
  await page.evaluate(`globalThis.scrollRows = ${scroll.toString()}`);
  const done = await page.evaluate(([all, height]) => globalThis.scrollRows(all, height), [rows, ROW] as const);
  await page.close();
  return done;
};

declare global {
  var scrollRows: typeof scroll;
}
