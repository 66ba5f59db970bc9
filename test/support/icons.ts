/** `node test/support/icons.ts`: draws the toolbar icon from its two drawings into `public/icon/`. At 16 px there is room for bubble and fold only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browsers } from './set-up.mjs';
import { root } from './sources.ts';

const browser = await chromium.launch({ executablePath: browsers.chromium() ?? 'chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  const drawing = readFileSync(join(root, 'test/support/icon', size <= 32 ? 'small.svg' : 'large.svg'), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: join(root, 'public/icon', `${size}.png`), omitBackground: true });
}
await browser.close();
