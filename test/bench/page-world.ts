import type { CDPSession } from 'playwright-core';

/** What a page has of an extension, whether or not it costs any time. */
export interface Presence {
  /** Isolated worlds in the page and its frames. */
  worlds: number;
  /** Characters of extension scripts that the page's process parsed. */
  bytes: number;
}

/** What comes into a page while `work` loads it and uses it. */
export async function presence(page: CDPSession, work: () => Promise<void>): Promise<Presence> {
  const seen = { worlds: 0, bytes: 0 };
  const isExtension = (address: string): boolean => address.startsWith('chrome-extension://');
  page.on('Runtime.executionContextCreated', ({ context }) => {
    if (isExtension(context.origin)) seen.worlds += 1;
  });
  page.on('Debugger.scriptParsed', ({ url, length }) => {
    if (isExtension(url)) seen.bytes += length ?? 0;
  });
  await page.send('Runtime.enable');
  await page.send('Debugger.enable');
  await work();
  return seen;
}
