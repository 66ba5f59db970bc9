// A window with Earshot on the practice thread, in a profile of its own; ends when the window is closed.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, withProfile } from './profile.ts';
import { root } from './sources.ts';

await withProfile(async (profile) => {
  const context = await chromium.launchPersistentContext(profile, {
    ...browserArguments(join(root, '.output', 'chrome-mv3'), { headless: false }),
    viewport: null,
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // Node gives addresses of this scheme no origin.
  const address = new URL('/welcome.html', worker.url()).href;
  const welcomed = () => context.pages().some((page) => page.url().startsWith(address));
  for (let i = 0; i < 20 && !welcomed(); i++) await new Promise((next) => setTimeout(next, 100));
  if (!welcomed()) await (context.pages()[0] ?? (await context.newPage())).goto(address);
  await new Promise((closed) => context.on('close', closed));
});
