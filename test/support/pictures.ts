/**
 * `npm run pictures [-- NAME…]`: every screen in light and dark, at popup, panel and full width, from the built test
 * extension with invented people, into the git-ignored folder `pictures/`. A NAME keeps only screens whose name has it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { bundled } from './bundled.ts';
import { type Launched, launchChromium } from './chromium.ts';
import { type Screen, screens } from './screens.ts';
import { root } from './sources.ts';

declare const chrome: typeof extension;

const wanted = process.argv.slice(2);
const into = join(root, 'pictures');
mkdirSync(into, { recursive: true });

/** The popup stands over a page of Reddit: shown in a tab of its own, it would only see itself. */
const standOn = (url: string): void => {
  const query = chrome.tabs.query.bind(chrome.tabs);
  Reflect.set(chrome.tabs, 'query', async () => (await query({ active: true })).slice(0, 1).map((tab) => ({ ...tab, url })));
};

const take = async (page: Page, { name, width, height, act, full = false }: Screen, scheme: 'light' | 'dark'): Promise<void> => {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  await act(page);
  const path = join(into, `${name}-${scheme}.png`);
  await page.screenshot({ path, fullPage: full });
  console.info(path);
};

const earshot: Launched = await launchChromium(process.env.EARSHOT_BUILD ? { build: process.env.EARSHOT_BUILD } : {});
try {
  let filled = false;
  const fill = await bundled('test/support/seed.ts');
  for (const screen of screens) {
    if (wanted.length > 0 && !wanted.some((part) => screen.name.includes(part))) continue;
    const page = await earshot.own(screen.path);
    await page.addInitScript(standOn, 'https://www.reddit.com/r/tea/comments/1');
    if (screen.filled && !filled) {
      await page.evaluate(fill);
      await page.evaluate('seed.fill(Date.now())');
      filled = true;
    }
    for (const scheme of ['light', 'dark'] as const) await take(page, screen, scheme);
    await page.close();
  }
} finally {
  await earshot.close();
}
