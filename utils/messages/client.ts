import { browser } from '@wxt-dev/browser';
import { fail } from '@/utils/domain/result.ts';
import type { Answer, Input, MessageName } from './protocol.ts';

/** A worker that dies while it works gives no answer: ids and `seq` make sending again the same act. */
const TRIES = 3;

/**
 * Sends one message to background. Never throws: `updated` when this page's extension no longer runs (only a refresh
 * helps), `gone` when background gave no answer to any try; else the answer's own code.
 */
export async function send<N extends MessageName>(name: N, input: Input<N>): Promise<Answer<N>> {
  for (let left = TRIES; left > 0 && alive(); left -= 1) {
    const answer = await once(name, input);
    if (answer) return answer;
  }
  return fail(alive() ? 'gone' : 'updated');
}

/** False once the extension was updated, reloaded or removed under this page. */
export const alive = (): boolean => Boolean(browser.runtime?.id);

/** Longer than any act takes: a worker that was ended in between may leave a message without an end. */
const TRY_MS = 5_000;

async function once<N extends MessageName>(name: N, input: Input<N>): Promise<Answer<N> | null> {
  try {
    const sent: Promise<Answer<N> | undefined> = browser.runtime.sendMessage({ name, input });
    const late = new Promise<undefined>((end) => setTimeout(end, TRY_MS));
    return (await Promise.race([sent, late])) ?? null;
  } catch (lost) {
    console.debug('Earshot: no answer to', name, lost);
    return null;
  }
}
