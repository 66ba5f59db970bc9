import { covers } from '@/utils/domain/origin.ts';
import { onDown } from './hear.ts';

/**
 * Calls `leave` when the person turns off the site that this frame shows, and forgets what is in our world of it: turned on
 * again, all begins anew. Hears nothing more once `signal` is aborted.
 */
export function onTurnedOff(signal: AbortSignal, leave: () => void): void {
  // One without an origin of its own is left with the page that wrote it.
  const here = (origin: string): boolean => covers(origin, location.protocol === 'about:' ? document.baseURI : location.href);
  onDown(signal, (message) => {
    if (message.down !== 'off' || !here(message.origin) || message.on.some(here)) return;
    globalThis.earshotWaits = false;
    globalThis.earshotBeside = undefined;
    globalThis.earshotReader = undefined;
    globalThis.earshotGeneric = undefined;
    globalThis.earshotTeaching = undefined;
    globalThis.earshotPick = undefined;
    globalThis.earshotMarks = undefined;
    globalThis.earshotKeeper = undefined;
    leave();
  });
}
