import type { browser as extension } from '@wxt-dev/browser';
import { expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { shown } from '../support/closed-root.ts';
import { buttonBeside } from '../support/desk.ts';
import { PATIENCE } from '../support/patience.ts';
import { serve } from '../support/serve.ts';

declare const chrome: typeof extension;

test('Earshot is updated under an open tab: its script steps aside and says so once', async ({ onTestFinished }) => {
  const served = await serve('test/fixtures/pages');
  onTestFinished(() => served.close());
  const earshot = await launchChromium();
  onTestFinished(() => earshot.close());
  await earshot.turnOn('http://127.0.0.1/*');
  const page = await earshot.context.newPage();
  await page.goto(served.page('thread'));
  await buttonBeside(earshot, page, '#c1 p');
  const worker = await earshot.worker();
  await worker.evaluate(() => chrome.runtime.reload()).catch((gone: Error) => expect(gone.message).toMatch(/closed|destroyed/));
  await expect
    .poll(
      async () => {
        await page.locator('#c1 p').hover();
        await page.locator('#c2 p').hover();
        await page.waitForTimeout(300);
        return (await shown(earshot.context, page, 'notice')).map(({ text }) => text);
      },
      { timeout: PATIENCE },
    )
    .toEqual(['Earshot was updated. Refresh this page to keep more; what you typed is safe.']);
  expect(await shown(earshot.context, page, 'keep')).toHaveLength(0);
  await page.locator('#c3 p').first().hover();
  await page.waitForTimeout(400);
  expect(await shown(earshot.context, page, 'notice')).toHaveLength(1);
});
