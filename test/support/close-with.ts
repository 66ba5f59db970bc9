import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Launched } from './chromium.ts';
import { shown } from './closed-root.ts';

/** A key that closes the card. The frame that would answer for the key is gone by then: its answer isn't waited for, its effect is. */
export async function closeWith(earshot: Launched, page: Page, key: string): Promise<void> {
  const pressed = page.keyboard.press(key).catch((lost: unknown) => console.info(`${key}: ${String(lost)}`));
  await expect.poll(() => shown(earshot.context, page, 'card')).toEqual([]);
  await Promise.race([pressed, new Promise((next) => setTimeout(next, 200))]);
}
