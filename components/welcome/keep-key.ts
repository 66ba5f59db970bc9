import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';

/** The key as it was suggested; what the browser gave may differ, or be nothing where another extension has it. */
export const SUGGESTED = 'Alt+K';

/** The key that keeps, as the browser writes it ("Alt+K", "⌥K"); '' where none is set; null while unknown. */
export const keepKey = signal<string | null>(null);

const read = async (): Promise<void> => {
  const all = await browser.commands.getAll();
  keepKey.value = all.find(({ name }) => name === 'keep')?.shortcut ?? '';
};

/** Follows the real binding: it can only change while this page is not in front. */
export const followKeepKey = (signal: AbortSignal): void => {
  void read();
  window.addEventListener('focus', () => void read(), { signal });
};

/** Where the browser lets people choose keys. */
export const chooseKey = async (): Promise<void> => {
  if (import.meta.env.FIREFOX) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};
