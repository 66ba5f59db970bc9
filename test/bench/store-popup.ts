import type { BrowserContext, Page } from 'playwright-core';
import { extensionId } from './extension.ts';

/** The popup as a page: how long until its list can be used, and how much memory it then holds. */
interface Opened {
  /** Milliseconds from the start of loading until the list is drawn and not busy. */
  ms: number;
  /** Bytes, after a collection. */
  heap: number;
}

const USABLE = '.rows:not([aria-busy])';
const TIMES = 7;

declare global {
  var usableAt: Promise<number>;
}

const watch = (selector: string): void => {
  globalThis.usableAt = new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector)) {
        seen.disconnect();
        requestAnimationFrame(() => resolve(performance.now()));
      }
    };
    const seen = new MutationObserver(look);
    seen.observe(document, { childList: true, subtree: true, attributes: true });
  });
};

const heapOf = async (page: Page): Promise<number> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
};

const open = async (context: BrowserContext): Promise<Opened> => {
  const page = await context.newPage();
  await page.addInitScript(watch, USABLE);
  await page.goto(`chrome-extension://${await extensionId(context)}/popup.html`);
  const ms = await page.evaluate(() => globalThis.usableAt);
  const heap = await heapOf(page);
  await page.close();
  return { ms, heap };
};

/** The popup over the seeded store and over an empty one, in turns. */
export const popups = async (seeded: BrowserContext, empty: BrowserContext): Promise<{ seeded: Opened[]; empty: Opened[] }> => {
  const all: { seeded: Opened[]; empty: Opened[] } = { seeded: [], empty: [] };
  for (let i = 0; i < TIMES; i += 1) {
    all.empty.push(await open(empty));
    all.seeded.push(await open(seeded));
  }
  return all;
};
