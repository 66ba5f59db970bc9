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
    const { executablePath, args } = browserArguments(null, { more: oneProcess });
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
    return new Room(context, this.script);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** One tab, in which one saved page follows another. The page's scripts are off by a response header, ours runs in an isolated world. */
export class Room {
  private readonly context: BrowserContext;
  private readonly script: string;
  private tab: { page: Page; session: CDPSession; answer: (saved: SavedPage) => void } | null = null;
  private evaluate: (expression: string) => ReturnType<typeof evaluateIn> = () => Promise.reject(new Error('no page is shown'));

  constructor(context: BrowserContext, script: string) {
    this.context = context;
    this.script = script;
  }

  async show(saved: SavedPage): Promise<void> {
    this.tab ??= await this.open();
    const { page, session, answer } = this.tab;
    answer(saved);
    try {
      // From a page to a place in itself a browser loads nothing.
      if (bare(page.url()) === bare(saved.url)) await page.goto('about:blank');
      await page.goto(saved.url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
    } catch (error) {
      this.tab = null;
      await page.close();
      throw error;
    }
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'earshot' });
    this.evaluate = (expression) => evaluateIn(session, executionContextId, expression);
    await this.run(this.script);
  }

  private async open() {
    const page = await this.context.newPage();
    const session = await this.context.newCDPSession(page);
    return { page, session, answer: await answering(session) };
  }

  /** Value of an expression in our world; what throws there throws here. */
  async run<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.evaluate(expression);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

const evaluateIn = (session: CDPSession, contextId: number, expression: string) =>
  session.send('Runtime.evaluate', { expression, contextId, returnByValue: true, awaitPromise: true });

/** The one document that it is told of is answered from here; everything else fails, since no host is found. */
async function answering(session: CDPSession): Promise<(saved: SavedPage) => void> {
  let shown: SavedPage | null = null;
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answer =
      shown && bare(request.url) === bare(shown.url)
        ? session.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: headers,
            body: Buffer.from(shown.html).toString('base64'),
          })
        : session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    answer.catch((error: unknown) => process.stderr.write(`${shown?.url}: ${String(error)}\n`));
  });
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
  return (saved) => {
    shown = saved;
  };
}

/** A new tab, and a new process for each host, cost more than all that is read in it. */
const oneProcess = ['--process-per-site', '--renderer-process-limit=1', '--disable-site-isolation-trials'];

const headers = [
  { name: 'content-type', value: 'text/html; charset=utf-8' },
  { name: 'content-security-policy', value: "script-src 'none'" },
];

const bare = (url: string): string => new URL(url).href.replace(/#.*/, '');
