/**
 * `npm run pictures [-- NAME…]`: every screen and the card on a page, in light and dark, from the built test extension with
 * invented people, into the git-ignored folder `pictures/`. A NAME keeps only what has it in its name. The name `readme`
 * alone writes the README's own into `.github/pictures/`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { bundled } from './bundled.ts';
import { type CardScreen, cardScreens, placeOn } from './card-screens.ts';
import { type Launched, launchChromium } from './chromium.ts';
import { readmePictures } from './readme-pictures.ts';
import { type Screen, screens } from './screens.ts';
import { type Served, serve } from './serve.ts';
import { root } from './sources.ts';

declare const chrome: typeof extension;

const schemes = ['light', 'dark'] as const;

const wanted = process.argv.slice(2);
const isWanted = ({ name }: { name: string }): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));
const into = join(root, wanted.includes('readme') ? '.github/pictures' : 'pictures');
mkdirSync(into, { recursive: true });

/** The popup stands over a page of Reddit: shown in a tab of its own, it would only see itself. */
export const standOn = (url: string): void => {
  const query = chrome.tabs.query.bind(chrome.tabs);
  Reflect.set(chrome.tabs, 'query', async () => (await query({ active: true })).slice(0, 1).map((tab) => ({ ...tab, url })));
};

const shoot = async (page: Page, name: string, fullPage = false): Promise<void> => {
  const path = join(into, `${name}.png`);
  await page.screenshot({ path, fullPage });
  console.info(path);
};

const dress = (page: Page, colorScheme: (typeof schemes)[number], forced = false, print = false): Promise<void> =>
  page.emulateMedia({ media: print ? 'print' : 'screen', colorScheme, reducedMotion: 'reduce', forcedColors: forced ? 'active' : 'none' });

/** The card's frame is of another process, and puts the scheme on in its own time. */
const worn = async (page: Page, scheme: (typeof schemes)[number]): Promise<void> => {
  const isOn = (scheme: string) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches;
  for (const frame of page.frames()) await frame.waitForFunction(isOn, scheme);
  await page.waitForTimeout(100);
};

/** Brought into its state once; the other scheme is put on it as a person's system would, at dusk. */
const takeScreen = async (page: Page, { name, width, height, act, forced, print, full = false }: Screen): Promise<void> => {
  await page.setViewportSize({ width, height });
  await dress(page, 'light', forced);
  // What the last state wrote into the address would open it again.
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  await act(page);
  for (const scheme of schemes) {
    await dress(page, scheme, forced, print);
    await shoot(page, `${name}-${scheme}`, full);
  }
};

const takeCard = async (earshot: Launched, served: Served, screen: CardScreen): Promise<void> => {
  await earshot.desk.evaluate('seed.nothing("Odalys Brandt")');
  const page = await earshot.context.newPage();
  await page.setViewportSize(screen);
  await dress(page, 'light', screen.forced);
  await page.goto(served.page(screen.on ?? 'practice-thread'));
  await page.bringToFront();
  await screen.act(placeOn(earshot, page));
  const alone = earshot.context.pages().find((one) => one.url().includes('/composer.html'));
  await page.waitForTimeout(400);
  for (const scheme of schemes) {
    await dress(alone ?? page, scheme, screen.forced);
    await worn(alone ?? page, scheme);
    await shoot(alone ?? page, `${screen.name}-${scheme}`);
  }
  await alone?.close();
  await page.close();
};

const takeScreens = async (earshot: Launched, fill: string): Promise<void> => {
  let filled = '';
  let weeks = false;
  // What shows an empty notebook comes before anything is kept.
  for (const screen of screens.filter(isWanted).toSorted((a, b) => Number(a.filled) - Number(b.filled))) {
    const page = await earshot.own(screen.path);
    await page.addInitScript(standOn, 'https://www.reddit.com/r/tea/comments/1');
    const needed = screen.filled ? (screen.brands ?? 'one') : '';
    if (needed && filled !== needed) {
      await page.evaluate(fill);
      await page.evaluate(filled === '' ? 'seed.fill(Date.now())' : 'seed.secondBrand()');
      if (filled === '' && needed === 'two') await page.evaluate('seed.secondBrand()');
      filled = needed;
    }
    if (screen.weeks && !weeks) {
      await page.evaluate(fill);
      await page.evaluate('seed.weeks(Date.now())');
      weeks = true;
    }
    await takeScreen(page, screen);
    await page.close();
  }
};

const takeCards = async (earshot: Launched, fill: string): Promise<void> => {
  await earshot.desk.evaluate(fill);
  for (const [folder, own] of [
    ['components/welcome', true],
    ['test/fixtures/pages', false],
  ] as const) {
    const served = await serve(join(root, folder));
    for (const screen of cardScreens.filter(isWanted).filter(({ on }) => (on === undefined) === own))
      await takeCard(earshot, served, screen);
    await served.close();
  }
};

const earshot = await launchChromium();
try {
  const fill = await bundled('test/support/seed.ts');
  if (wanted.includes('readme')) await readmePictures(earshot, fill, standOn, shoot);
  else {
    await takeScreens(earshot, fill);
    if (cardScreens.some(isWanted)) await takeCards(earshot, fill);
  }
} finally {
  await earshot.close();
}
