import type { browser as extension } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import type { Launched } from './chromium.ts';

declare const chrome: typeof extension;

/** The popup in a tab, where a press of the mouse reaches it, standing over the page of an address. */
export async function popupOver(earshot: Launched, url: string): Promise<Page> {
  const popup = await earshot.context.newPage();
  await popup.addInitScript((url) => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    // Without what stands behind the #: a pattern of addresses has none.
    Reflect.set(chrome.tabs, 'query', () => query({ url: url.replace(/#.*/, '') }));
  }, url);
  await popup.goto(`chrome-extension://${earshot.id}/popup.html`);
  return popup;
}
