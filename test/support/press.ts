import type { Page } from 'playwright-core';

const KEY_MS = 2_000;

/** A card that closes on a key takes its frame away before it can answer: what the key does is waited for, not the key. */
export function pressOn(page: Page): void {
  const press = page.keyboard.press.bind(page.keyboard);
  page.keyboard.press = async (key, options) => {
    const pressed = press(key, options).catch((lost: unknown) => console.info(`${key}: ${String(lost)}`));
    await Promise.race([pressed, new Promise((next) => setTimeout(next, KEY_MS))]);
  };
}
