import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { setTimeout as after } from 'node:timers/promises';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { built } from './sources.ts';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
  tabs: { create(tab: { url: string }): Promise<unknown> };
  windows: { create(window: { incognito: boolean; url: string }): Promise<unknown> };
};

const ID = 'earshot@earshot.invalid';
/** Fixed through a preference, so that own pages' addresses are known. */
const UUID = '5ea25407-0000-4000-8000-000000000001';
export const FIREFOX_ORIGIN = `moz-extension://${UUID}`;

export function firefoxPath(): string {
  const given = process.env.FIREFOX_PATH;
  if (given) return given;
  for (const name of ['firefox-esr', 'firefox']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // the next name
    }
  }
  throw new Error('No Firefox found: install one or set FIREFOX_PATH.');
}

const PATIENCE_MS = 20_000;

/** The one that shows an address, as soon as there is one: for own pages the protocol tells none, but scripts run in them. */
async function showing<T extends Page | Frame>(places: () => Promise<readonly T[]>, path: string): Promise<T> {
  const address = `${FIREFOX_ORIGIN}/${path}`;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await after(100)) {
    for (const place of await places()) {
      const href = await place.evaluate(() => location.href).catch(() => 'gone');
      if (href.startsWith(address)) return place;
    }
  }
  throw new Error(`nothing shows ${address}`);
}

/** The page at an own path that something opens. */
async function opened(browser: Browser, path: string, act: () => Promise<unknown>): Promise<Page> {
  const known = await browser.pages();
  await act();
  return showing(async () => (await browser.pages()).filter((page) => !known.includes(page)), path);
}

export interface LaunchedFirefox {
  browser: Browser;
  /** The page that the extension opened by itself when it was installed: own pages can't be navigated to. */
  welcome: Page;
  /** Opens an own page in a tab, through the extension. */
  own(path: string): Promise<Page>;
  turnOn(...origins: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Methods and parameters that puppeteer has no words for: Mozilla's own. */
const bidi = (browser: Browser, method: string, params: object) => Reflect.get(browser, 'connection').send(method, params);

/** Installs it with leave to run in private windows, which opens no page of ours by itself: the browser's own window does. */
async function installPrivate(browser: Browser, path: string): Promise<void> {
  await bidi(browser, 'webExtension.install', { extensionData: { type: 'path', path }, 'moz:allowPrivateBrowsing': true });
  const { result } = await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const expression = `gBrowser.addTrustedTab('${FIREFOX_ORIGIN}/welcome.html')`;
  await bidi(browser, 'script.evaluate', { expression, target: { context: result.contexts[0].context }, awaitPromise: true });
}

export interface FirefoxOptions {
  build?: string;
  headless?: boolean;
  downloads?: string;
  /** Earshot also runs in private windows, as a person can allow in the browser's settings. */
  inPrivate?: boolean;
}

/** A new browser with a profile of its own. */
function started(inPrivate: boolean, headless: boolean, downloads: string): Promise<Browser> {
  return puppeteer.launch({
    args: inPrivate ? ['--remote-allow-system-access'] : [],
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless,
    protocol: 'webDriverBiDi',
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'xpinstall.signatures.required': false,
      'network.proxy.type': 0,
      'app.normandy.enabled': false,
      'toolkit.telemetry.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'extensions.update.enabled': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      // The panel would take the focus from the page.
      'browser.download.alwaysOpenPanel': false,
      'browser.helperApps.neverAsk.saveToDisk': 'text/csv,application/json',
    },
  });
}

export async function launchFirefox({
  build = 'firefox-mv3-test',
  headless = true,
  downloads = tmpdir(),
  inPrivate = false,
}: FirefoxOptions = {}): Promise<LaunchedFirefox> {
  const installed = async (): Promise<[Browser, Page]> => {
    const browser = await started(inPrivate, headless, downloads);
    try {
      const install = () => (inPrivate ? installPrivate(browser, built(build)) : browser.installExtension(built(build)));
      return [browser, await opened(browser, 'welcome.html', install)];
    } catch (late) {
      await browser.close();
      throw late;
    }
  };
  // One start in many never shows the page that comes with the installation: another does.
  const [browser, welcome] = await installed().catch((late: Error) => {
    console.info(`Firefox is started anew: ${late.message}`);
    return installed();
  });
  // Not by frames: a tab that another covers gets none. One start in many never comes this far: loaded anew, it does.
  const isOurs = (timeout: number) => welcome.waitForFunction(() => typeof chrome === 'object', { polling: 100, timeout });
  await isOurs(10_000).catch(async (late: Error) => {
    console.info(`Firefox's first page is loaded anew: ${late.message}`);
    await welcome.reload();
    await isOurs(30_000);
  });
  return {
    browser,
    welcome,
    own: (path) => opened(browser, path, () => welcome.evaluate((url) => void chrome.tabs.create({ url }), `${FIREFOX_ORIGIN}/${path}`)),
    async turnOn(...origins) {
      const answer = await welcome.evaluate((origins) => chrome.runtime.sendMessage({ name: 'own.turn-on', input: { origins } }), origins);
      if (!answer.ok) throw new Error(`not turned on: ${JSON.stringify(answer)}`);
    },
    close: () => browser.close(),
  };
}

/** A page in a private window, where Earshot was allowed to run. */
export async function openPrivate({ browser, welcome }: LaunchedFirefox, url: string): Promise<Page> {
  await welcome.evaluate((url) => chrome.windows.create({ incognito: true, url }).then(() => null), url);
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await after(100)) {
    const page = (await browser.pages()).find((one) => one.url() === url);
    if (page) return page;
  }
  throw new Error(`no private window shows ${url}`);
}

/** The card in a small window of its own, with the focus in its tag field. */
export const firefoxCardWindow = async ({ browser }: LaunchedFirefox): Promise<Page> =>
  focused(await showing(() => browser.pages(), 'composer.html'));

/** The card's frame in a page, with the focus in its tag field. */
export const firefoxCard = async (page: Page): Promise<Frame> => focused(await showing(async () => page.frames(), 'composer.html'));

async function focused<T extends Page | Frame>(card: T): Promise<T> {
  const ready = () => card.evaluate(() => document.hasFocus() && document.activeElement instanceof HTMLInputElement);
  for (const end = Date.now() + PATIENCE_MS; !(await ready()); await after(50)) {
    if (Date.now() > end) throw new Error('the card never had the focus');
  }
  return card;
}

/** Rests the pointer on a post until the button stands beside it or in its upper corner, and presses it. */
export async function pressKeepButton(page: Page, selector: string): Promise<void> {
  const box = await (await page.waitForSelector(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  const places = [box.x + box.width + 22, box.x + box.width - 22].map((x) => ({ x, y: box.y + 18 }));
  // To the page a closed root is one element without name or attributes.
  const ours = (points: typeof places) =>
    points.find(({ x, y }) => {
      const there = document.elementFromPoint(x, y);
      return there?.localName === 'div' && there.attributes.length === 0 && there.childNodes.length === 0;
    });
  // A rest before the resident has come into the page is seen by nobody: the pointer moves and rests again.
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    await page.mouse.move(box.x + 20, box.y + 40);
    await page.mouse.move(box.x + 24, box.y + 44);
    await after(1_000);
    const button = await page.evaluate(ours, places);
    if (button) return page.mouse.click(button.x, button.y);
  }
  throw new Error(`no button came beside ${selector}`);
}
