import browser from 'webextension-polyfill';
import { aimedFrame, injectFrame, KEEPER, tell } from './reader.ts';

/** Where a menu was opened: what background learns of it from the browser. */
export interface MenuPlace {
  frameId: number;
  on: 'selection' | 'link' | 'page';
  link: string | null;
}

/** The shortcut: keeps the post under the pointer or the focus, in whichever frame that is. */
export async function keepAimed(tabId: number): Promise<void> {
  const [ours, aimed] = await Promise.all([isOurs(tabId), aimedFrame(tabId)]);
  const frameId = ours ? 0 : aimed;
  if (frameId === null) return offerByHand();
  await tell(tabId, { down: 'keep', way: 'command', on: 'pointer', link: null }, frameId);
}

/** A tab of ours takes no script: the welcome page has the reader in itself. */
async function isOurs(tabId: number): Promise<boolean> {
  const views = await browser.runtime.getContexts({ contextTypes: ['TAB'], tabIds: [tabId], frameIds: [0] });
  return views.length > 0;
}

export async function keepFromMenu(tabId: number, { frameId, on, link }: MenuPlace): Promise<void> {
  const [ours, injected] = await Promise.all([isOurs(tabId), injectFrame(tabId, frameId, [KEEPER])]);
  if (!ours && !injected) return offerByHand();
  await tell(tabId, { down: 'keep', way: 'menu', on, link }, frameId);
}

/** The browser keeps us out of this page (its own pages, the stores): say so and offer to write it by hand. */
export async function offerByHand(): Promise<void> {
  await browser.windows.create({ type: 'popup', width: 420, height: 640, url: browser.runtime.getURL('/popup.html#hand-unreadable') });
}
