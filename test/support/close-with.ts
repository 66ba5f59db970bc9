import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Launched } from './chromium.ts';
import { shown } from './closed-root.ts';
import { PATIENCE } from './patience.ts';

/** What closes the card. The frame that would answer for it is gone by then: its answer isn't waited for, its effect is. */
export async function closeBy(earshot: Launched, page: Page, act: () => Promise<unknown>): Promise<void> {
  const done = act().catch((lost: unknown) => console.info(String(lost)));
  await expect.poll(() => shown(earshot.context, page, 'card'), { timeout: PATIENCE }).toEqual([]);
  await Promise.race([done, new Promise((next) => setTimeout(next, 200))]);
}

/** A key that closes the card. */
export const closeWith = (earshot: Launched, page: Page, key: string): Promise<void> =>
  closeBy(earshot, page, () => page.keyboard.press(key));
