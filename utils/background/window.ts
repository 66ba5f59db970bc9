import browser from 'webextension-polyfill';
import { type Grant, issueKey } from './card-access.ts';

/** The card in a small window of its own, where a page won't have it. Its key is bound to the window's one tab. */
export async function openCardWindow(grant: Omit<Grant, 'tabId' | 'place' | 'seq' | 'at'>): Promise<boolean> {
  const opened = await browser.windows.create({ type: 'popup', width: 400, height: 560, url: 'about:blank' });
  const tabId = opened.tabs?.[0]?.id;
  if (tabId === undefined) return false;
  const key = await issueKey({ ...grant, tabId, place: 'window' });
  await browser.tabs.update(tabId, { url: `${browser.runtime.getURL('/composer.html')}#${key}` });
  return true;
}

export async function closeCardWindow(tabId: number): Promise<void> {
  try {
    await browser.tabs.remove(tabId);
  } catch (closed) {
    console.debug('Earshot: the window was closed already', closed);
  }
}
