import type { BrowserContext } from 'playwright-core';

/** The id that the browser gave the extension. */
export const extensionId = async (context: BrowserContext): Promise<string> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
};
