import { browser } from '@wxt-dev/browser';
import { alive } from '@/utils/messages/client.ts';
import type { Down } from '@/utils/messages/down.ts';

/** Hears what background says to the scripts of this page, and no more once `signal` is aborted. */
export function onDown(signal: AbortSignal, hear: (message: Down) => void): void {
  const listen = (message: Down, sender: { id?: string }): void => {
    // A page of ours that holds the practice thread also hears what other pages of ours say to background.
    if (sender.id === browser.runtime.id && 'down' in message) hear(message);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    if (alive()) browser.runtime.onMessage.removeListener(listen);
  });
}
