import type { BrowserContext, Page } from 'playwright-core';

/** A page that opens by itself, in any tab. */
export async function opened(context: BrowserContext, address: string): Promise<Page> {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    const found = context.pages().find((page) => page.url() === address);
    if (found) return found;
  }
  throw new Error(`${address} was never opened`);
}
