import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { onChange } from './announce.ts';
import { type Mended, mendCounts } from './check-counts.ts';
import { mendTerms } from './check-terms.ts';
import { readTruth } from './check-truth.ts';
import { countWaiting } from './counting.ts';
import type { Act } from './scope.ts';
import type { StoreCode } from './types.ts';

const TRIES = 3;

const waits = async (tx: Act): Promise<boolean> =>
  (await tx.objectStore('uncounted').count()) + (await tx.objectStore('uncountedTags').count()) > 0;

/**
 * Reads all interactions in steps and puts right what was counted of them and what a search finds them by. What is kept or
 * changed meanwhile, in any tab, makes it read again. `progress` hears how many rows are read; an aborted `signal` ends it
 * with nothing changed (null). `busy`: somebody changed something each time.
 */
export const check = async (
  progress: (rows: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<Mended | null, StoreCode | 'busy'>> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const listening = new AbortController();
    let changed = false;
    onChange(() => {
      changed = true;
    }, listening.signal);
    await countWaiting();
    const truth = await readTruth(progress, signal);
    if (!truth) return ok(null);
    const counted = await act<Omit<Mended, 'words'> | null>(
      async (tx) => (changed || (await waits(tx)) ? ok(null) : ok(await mendCounts(tx, truth))),
      () => [],
    );
    listening.abort();
    if (!counted.ok) return counted;
    if (!counted.value) continue;
    const words = await mendTerms(signal);
    return words.ok ? ok({ ...counted.value, words: words.value }) : words;
  }
  return { ok: false, code: 'busy' };
};
