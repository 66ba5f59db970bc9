import { execFileSync } from 'node:child_process';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { built } from './sources.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };

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

export interface LaunchedFirefox {
  browser: Browser;
  /** The page that the extension opened by itself when it was installed: own pages can't be navigated to. */
  welcome: Page;
  /** Opens an own page in a tab, through the extension. */
  own(path: string): Promise<Page>;
  turnOn(...origins: string[]): Promise<void>;
  close(): Promise<void>;
}

export async function launchFirefox({ build = 'firefox-mv3-test', headless = true } = {}): Promise<LaunchedFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless,
    protocol: 'webDriverBiDi',
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'xpinstall.signatures.required': false,
      'network.proxy.type': 0,
      'app.normandy.enabled': false,
      'toolkit.telemetry.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'extensions.update.enabled': false,
    },
  });
  const opened = async (path: string, act: () => Promise<unknown>): Promise<Page> => {
    const wanted = `${FIREFOX_ORIGIN}/${path}`;
    const found = browser.waitForTarget((target) => target.url().startsWith(wanted), { timeout: 10_000 });
    await act();
    const page = await (await found).page();
    if (!page) throw new Error(`no page at ${wanted}`);
    return page;
  };
  const welcome = await opened('welcome.html', () => browser.installExtension(built(build)));
  return {
    browser,
    welcome,
    own: (path) => opened(path, () => welcome.evaluate((url) => void open(url), `${FIREFOX_ORIGIN}/${path}`)),
    async turnOn(...origins) {
      const answer = await welcome.evaluate((origins) => chrome.runtime.sendMessage({ name: 'own.turn-on', input: { origins } }), origins);
      if (!answer.ok) throw new Error(`not turned on: ${JSON.stringify(answer)}`);
    },
    close: () => browser.close(),
  };
}

/** The card's frame in a page, once it is there. */
export const firefoxCard = (page: Page): Promise<Frame> =>
  page.waitForFrame((frame) => frame.url().includes('/composer.html'), { timeout: 5_000 });
