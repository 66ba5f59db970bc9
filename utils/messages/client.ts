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

async function once<N extends MessageName>(name: N, input: Input<N>): Promise<Answer<N> | null> {
  try {
    const answer: Answer<N> | undefined = await browser.runtime.sendMessage({ name, input });
    return answer ?? null;
  } catch (lost) {
    console.debug('Earshot: no answer to', name, lost);
    return null;
  }
}
