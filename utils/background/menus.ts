import browser, { type Menus } from 'webextension-polyfill';
import type { MenuPlace } from './keep-here.ts';

const places = ['selection', 'link', 'page'] as const;

/** Made on install and update; the browser remembers them. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const place of places) {
    browser.contextMenus.create({ id: `keep-${place}`, contexts: [place], title: browser.i18n.getMessage(`menu_${place}`) });
  }
}

export function placeOf(info: Menus.OnClickData): MenuPlace | null {
  const on = places.find((place) => info.menuItemId === `keep-${place}`);
  return on ? { on, frameId: info.frameId ?? 0, link: info.linkUrl ?? null } : null;
}
