import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { browserArguments } from './profile.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A module of ours and all it imports as one script. */
export async function bundle(entry: string): Promise<string> {
  const build = await rolldown({
    input: `${root}/${entry}`,
    cwd: root,
    resolve: { alias: { '@': root } },
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'iife', name: 'earshotPage' });
  await build.close();
  return output[0].code;
}

export interface SavedPage {
  url: string;
  html: string | Buffer;
}

/** A headless Chromium with pages of its own, that shows saved pages under their own addresses and lets nothing out. */
export class SavedPages {
  private readonly browser: Browser;
  private readonly script: string;

  private constructor(browser: Browser, script: string) {
    this.browser = browser;
    this.script = script;
  }

  static async start(entry: string): Promise<SavedPages> {
    const { executablePath, args } = browserArguments(null);
    const [browser, script] = await Promise.all([chromium.launch({ executablePath, args, headless: true }), bundle(entry)]);
    return new SavedPages(browser, script);
  }

  async room(): Promise<Room> {
    const context = await this.browser.newContext({
      timezoneId: 'UTC',
      locale: 'en-US',
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'block',
    });
    return Room.open(context, this.script);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** One tab: shows one saved page after another. Its scripts are off by a response header, ours runs in an isolated world. */
export class Room {
  private shown: SavedPage = { url: '', html: '' };
  private world = 0;

  readonly page: Page;
  private readonly session: CDPSession;
  private readonly script: string;

  private constructor(page: Page, session: CDPSession, script: string) {
    this.page = page;
    this.session = session;
    this.script = script;
  }

  static async open(context: BrowserContext, script: string): Promise<Room> {
    const page = await context.newPage();
    const room = new Room(page, await context.newCDPSession(page), script);
    await context.route('**/*', (route) => {
      const mine =
        route.request().isNavigationRequest() &&
        route.request().frame() === page.mainFrame() &&
        bare(route.request().url()) === bare(room.shown.url);
      if (!mine) return route.abort();
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'" },
        body: room.shown.html,
      });
    });
    return room;
  }

  async show(saved: SavedPage): Promise<void> {
    if (this.shown.url !== '') await this.page.goto('about:blank');
    this.shown = saved;
    await this.page.goto(saved.url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
    const { frameTree } = await this.session.send('Page.getFrameTree');
    const { executionContextId } = await this.session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'earshot',
    });
    this.world = executionContextId;
    await this.run(this.script);
  }

  /** Value of an expression in our world; what throws there throws here. */
  async run<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.world,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

const bare = (url: string): string => url.replace(/#.*/, '');
