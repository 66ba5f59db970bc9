import type { CDPSession } from 'playwright-core';

/** The extension's own world of the page that a session is for, as soon as there is one: the id of its execution context. */
export async function ourWorld(cdp: CDPSession, id: string): Promise<number> {
  const found = new Promise<number>((resolve) =>
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${id}`) resolve(context.id);
    }),
  );
  await cdp.send('Runtime.enable');
  return found;
}
