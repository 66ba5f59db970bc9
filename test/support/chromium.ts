import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { browser as extension } from '@wxt-dev/browser';
import { type BrowserContext, type CDPSession, chromium, type Frame, type Page, type Worker } from 'playwright-core';
import { opened } from './opened.ts';
import { PATIENCE } from './patience.ts';
import { pressOn } from './press.ts';
import { browsers } from './set-up.mjs';
import { built } from './sources.ts';

/** What runs in the worker and in our own pages; `dispatch` fires an event as the browser would. */
interface Fires {
  dispatch(...values: unknown[]): void;
}
declare const chrome: typeof extension & {
  commands: { onCommand: Fires };
  contextMenus: { onClicked: Fires };
  /** On chrome://extensions only. */
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
};

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  // The toolbar button can then be clicked through CDP: the real popup, and activeTab.
  '--enable-unsafe-extension-debugging',
  // Nothing reaches the network: a request that no route answers finds no host.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE talk.localhost, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

export interface Launched {
  context: BrowserContext;
  id: string;
  /** The page that the extension opened by itself when it was installed. */
  welcome: Page;
  /** An own page that stays open: what reads the database or asks the browser does it here, since the worker can be gone. */
  desk: Page;
  /** The background worker as it is now; starts it where the browser has ended it. */
  worker(): Promise<Worker>;
  /** An own page of the extension in a tab. */
  own(path: string): Promise<Page>;
  /** Clicks the toolbar button on a tab: the real popup opens and the tab is granted. */
  popup(page: Page): Promise<void>;
  /** The shortcut's event, as the browser fires it (keys typed by a test don't reach the browser's shortcuts). */
  command(page: Page): Promise<void>;
  menu(page: Page, info: { menuItemId: string; frameId?: number; selectionText?: string; linkUrl?: string }): Promise<void>;
  turnOn(...origins: string[]): Promise<void>;
  /** Ends the background worker, as the browser does when it likes. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface Options {
  build?: string;
  headless?: boolean;
  args?: string[];
  viewport?: { width: number; height: number };
  /** Earshot also runs in private windows, as a person can allow in the browser's settings. */
  inPrivate?: boolean;
}

export async function launchChromium({
  build = process.env.EARSHOT_BUILD ?? 'chrome-mv3-test',
  headless = true,
  args = [],
  viewport = { width: 1280, height: 900 },
  inPrivate = false,
}: Options = {}): Promise<Launched> {
  const folder = built(build);
  const profile = mkdtempSync(join(tmpdir(), 'earshot-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browsers.chromium() ?? 'chromium',
    headless,
    viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...ARGS, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`, ...args],
  });
  context.setDefaultTimeout(PATIENCE);
  for (const page of context.pages()) pressOn(page);
  context.on('page', pressOn);
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: PATIENCE }));
  const id = new URL(first.url()).host;
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  const cdp = await browser.newBrowserCDPSession();

  // It comes to the front when it comes: no test begins before.
  const welcome = await opened(context, `chrome-extension://${id}/welcome.html`);
  const desk = context.pages().find((page) => page !== welcome) ?? (await context.newPage());
  if (inPrivate) await allowInPrivate(desk, id);
  await desk.goto(`chrome-extension://${id}/options.html`);

  const worker = async (): Promise<Worker> => {
    // A message wakes it; of several, all but the newest have ended and would never answer.
    await desk.evaluate(() => chrome.runtime.sendMessage({}).catch(String));
    const running = context.serviceWorkers().filter((one) => one.url().includes(id));
    return running.at(-1) ?? context.waitForEvent('serviceworker');
  };
  const tabOf = async (page: Page): Promise<number> => {
    const found = await desk.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      // The address of the browser's own pages is hidden from extensions.
      return (tabs.find((tab) => tab.url === url) ?? tabs.find((tab) => tab.active && !tab.url))?.id;
    }, page.url());
    if (found === undefined) throw new Error(`no tab shows ${page.url()}`);
    return found;
  };

  const own = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };

  return {
    context,
    id,
    welcome,
    desk,
    worker,
    own,
    async popup(page) {
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find((target) => target.url === page.url());
      if (!tab) throw new Error(`no tab target shows ${page.url()}`);
      await send(cdp, 'Extensions.triggerAction', { id, targetId: tab.targetId });
    },
    async command(page) {
      const tabId = await tabOf(page);
      await (await worker()).evaluate(async (tabId) => chrome.commands.onCommand.dispatch('keep', await chrome.tabs.get(tabId)), tabId);
    },
    async menu(page, info) {
      const tabId = await tabOf(page);
      await (await worker()).evaluate(
        async ([tabId, info]) =>
          chrome.contextMenus.onClicked.dispatch({ frameId: 0, editable: false, pageUrl: '', ...info }, await chrome.tabs.get(tabId)),
        [tabId, info] as const,
      );
    },
    async turnOn(...origins) {
      const answer: { ok: boolean } = await desk.evaluate(
        (origins) => chrome.runtime.sendMessage({ name: 'own.turn-on', input: { origins } }),
        origins,
      );
      if (!answer.ok) throw new Error(`not turned on: ${JSON.stringify(answer)}`);
    },
    async stopWorker() {
      const { targetInfos } = await cdp.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id));
      if (target) await cdp.send('Target.closeTarget', { targetId: target.targetId });
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The browser reloads the extension for this; without developer mode it would leave an unpacked one off. */
async function allowInPrivate(desk: Page, extensionId: string): Promise<void> {
  await desk.goto('chrome://extensions');
  const again = desk.context().waitForEvent('serviceworker');
  await desk.evaluate(async (extensionId) => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, extensionId);
  await again;
}

/** Methods that the protocol's types don't have yet. */
export const send = (cdp: CDPSession, method: string, params: object): Promise<unknown> => cdp.send(method as 'Target.getTargets', params);

/** The card's frame in a page, as soon as it is there. */
export async function cardFrame(page: Page, timeout = PATIENCE): Promise<Frame> {
  const is = (frame: Frame): boolean => frame.url().includes('/composer.html');
  const there = page.frames().find(is);
  if (there) return there;
  return page.waitForEvent('framenavigated', { predicate: is, timeout });
}
