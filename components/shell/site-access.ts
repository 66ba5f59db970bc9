import browser from 'webextension-polyfill';
import * as z from 'zod';

const list = z.array(z.string()).catch([]);

/** The origins where the person turned Earshot on. */
export const sitesOn = async (): Promise<string[]> => list.parse((await browser.storage.local.get('sites')).sites ?? []);

/** Tells of each change of that list until aborted. */
export const onSitesChanged = (listener: (origins: string[]) => void, aborted: AbortSignal): void => {
  const heard = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes.sites) listener(list.parse(changes.sites.newValue ?? []));
  };
  browser.storage.local.onChanged.addListener(heard);
  aborted.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(heard));
};
