import { browser } from '@wxt-dev/browser';
import { covers } from '@/utils/domain/origin.ts';
import { alive } from '@/utils/messages/client.ts';
import type { Down } from '@/utils/messages/down.ts';

/**
 * Calls `leave` when the person turns off the site that this frame shows, and forgets what is in our world of it: turned on
 * again, all begins anew. Hears nothing more once `signal` is aborted.
 */
export function onTurnedOff(signal: AbortSignal, leave: () => void): void {
  // One without an origin of its own is left with the page that wrote it.
  const here = (origin: string): boolean => covers(origin, location.protocol === 'about:' ? document.baseURI : location.href);
  const hear = (message: Down, sender: { id?: string }): void => {
    if (sender.id !== browser.runtime.id || message.down !== 'off' || !here(message.origin) || message.on.some(here)) return;
    globalThis.earshotWaits = false;
    globalThis.earshotBeside = undefined;
    globalThis.earshotReader = undefined;
    globalThis.earshotGeneric = undefined;
    globalThis.earshotTeaching = undefined;
    globalThis.earshotPick = undefined;
    globalThis.earshotMarks = undefined;
    globalThis.earshotKeeper = undefined;
    leave();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (alive()) browser.runtime.onMessage.removeListener(hear);
  });
}
