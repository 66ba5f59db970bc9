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
    return new Room(context, this.script);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** One tab after another, each with one saved page. The page's scripts are off by a response header, ours runs in an isolated world. */
export class Room {
  private readonly context: BrowserContext;
  private readonly script: string;
  private page: Page | null = null;
  private evaluate: (expression: string) => ReturnType<typeof evaluateIn> = () => Promise.reject(new Error('no page is shown'));

  constructor(context: BrowserContext, script: string) {
    this.context = context;
    this.script = script;
  }

  async show({ url, html }: SavedPage): Promise<void> {
    await this.page?.close();
    const page = await this.context.newPage();
    this.page = page;
    const session = await this.context.newCDPSession(page);
    await answerWith(session, { url, html });
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'earshot' });
    this.evaluate = (expression) => evaluateIn(session, executionContextId, expression);
    await this.run(this.script);
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

/** The one document is answered from here; everything else fails, since no host is found. */
async function answerWith(session: CDPSession, { url, html }: SavedPage): Promise<void> {
  const address = bare(url);
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answer =
      bare(request.url) === address
        ? session.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: headers,
            body: Buffer.from(html).toString('base64'),
          })
        : session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    answer.catch((error: unknown) => process.stderr.write(`${url}: ${String(error)}\n`));
  });
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
}

const headers = [
  { name: 'content-type', value: 'text/html; charset=utf-8' },
  { name: 'content-security-policy', value: "script-src 'none'" },
];

const bare = (url: string): string => new URL(url).href.replace(/#.*/, '');
