import { alive, send } from '@/utils/messages/client.ts';
import { onTurnedOff } from './off.ts';
import { onRest } from './rest.ts';

declare global {
  /** In our own world of a page: the resident script waits here already. */
  var earshotWaits: boolean | undefined;
  /** In our own world of a page: where the pointer rested last, so that the button need not look for it. */
  var earshotUnder: Element | undefined;
}

/** All that stays in a page where Earshot is on: it waits until a pointer rests, then asks for the reader and is done. */
export function waitForIntent(updated: () => void): void {
  const stop = new AbortController();
  let asking = false;
  let hears = false;
  onRest(stop.signal, async (under) => {
    globalThis.earshotUnder = under;
    if (asking) return;
    asking = true;
    // Not before: the first use of the browser's messages costs a page that loads more than all else here.
    if (!hears) onTurnedOff(stop.signal, () => stop.abort());
    hears = true;
    const answer = alive() ? await send('page.intent', {}) : null;
    asking = false;
    if (answer && !answer.ok && answer.code !== 'updated') return;
    stop.abort();
    if (answer?.ok) globalThis.earshotBeside?.button.call(answer.value.keep);
    else updated();
  });
  if (location.protocol === 'about:') whenRewritten(stop, () => waitForIntent(updated));
}

/** A frame that its page writes into later keeps our world of it and loses every listener. */
function whenRewritten(stop: AbortController, again: () => void): void {
  const written = new MutationObserver(() => {
    if (stop.signal.aborted) return;
    stop.abort();
    again();
  });
  written.observe(document, { childList: true });
  stop.signal.addEventListener('abort', () => written.disconnect());
}
