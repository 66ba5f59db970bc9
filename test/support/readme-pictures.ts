import type { Page } from 'playwright-core';
import { filledIn, placeOn } from './card-screens.ts';
import type { Launched } from './chromium.ts';
import { read } from './sources.ts';

const THREAD = 'https://flask-bench.example/threads/which-flask';

/** The three pictures of the README: a comment being kept, the popup, the dashboard. Light, of invented people. */
export const readmePictures = async (
  earshot: Launched,
  fill: string,
  standOn: (url: string) => void,
  shoot: (page: Page, name: string) => Promise<void>,
): Promise<void> => {
  const dressed = async (page: Page, width: number, height: number): Promise<Page> => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    return page;
  };
  const thread = await dressed(await earshot.context.newPage(), 1_080, 680);
  await thread.route(`${THREAD}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: read('components/welcome/practice-thread.html') }),
  );
  await thread.goto(THREAD);
  await thread.bringToFront();
  await filledIn(placeOn(earshot, thread));
  await thread.waitForTimeout(400);
  await shoot(thread, 'keep');
  await thread.close();

  const popup = await dressed(await earshot.own('popup.html'), 400, 600);
  await popup.addInitScript(standOn, 'https://www.reddit.com/r/tea/comments/1');
  await popup.evaluate(fill);
  await popup.evaluate('seed.nothing("Larkspur Kettles").then(() => seed.fill(Date.now()))');
  await popup.reload();
  await popup.locator('[role="row"]').first().waitFor();
  await popup.evaluate(() => document.fonts.ready);
  await shoot(popup, 'popup');

  const wide = await dressed(await earshot.own('dashboard.html'), 1_280, 800);
  await wide.locator('[role="row"]', { hasText: 'steeped_in_it' }).click();
  await wide.locator('.detail').waitFor();
  await wide.evaluate(() => document.fonts.ready);
  await wide.waitForTimeout(200);
  await shoot(wide, 'dashboard');
};
