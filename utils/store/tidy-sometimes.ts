import { countMany } from './counting.ts';
import { storeCode } from './store-code.ts';
import { tidy } from './tidy.ts';

const EVERY = 16;

let acts = 0;
let running = false;

/**
 * Search terms that wait are folded in after some acts, beside them: whoever acted doesn't wait for it. `weight`: acts that this one
 * counts as, since it left more.
 */
export const tidySometimes = (weight: number): void => {
  acts += weight;
  if (acts < EVERY || running) return;
  acts = 0;
  running = true;
  Promise.all([tidy(), countMany()])
    .catch((error: unknown) => {
      // Nothing is lost: they wait on, and are found meanwhile. A bug is thrown on.
      storeCode(error);
    })
    .finally(() => {
      running = false;
    });
};
