import { now } from '@/utils/clock.ts';
import { identityOf } from '@/utils/domain/identity.ts';
import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { bounded } from './bounded.ts';
import { keepIn } from './keep.ts';
import { addPlaces } from './postings.ts';
import type { Act } from './schema.ts';
import { byTerm } from './tidy.ts';
import type { KeepInput, StoreCode } from './types.ts';

/** A capture with the time it was kept, where that isn't now. */
export interface Dated extends KeepInput {
  keptAt?: number;
}

const PER_ACT = 500;

/** What this act put into `fresh` goes straight on into the postings: many at once share their terms. */
const settle = async (tx: Act): Promise<void> => {
  const fresh = tx.objectStore('fresh');
  const postings = tx.objectStore('postings');
  const waiting = await fresh.getAll();
  await Promise.all([...[...byTerm(waiting)].map(([term, places]) => addPlaces(postings, term, places)), fresh.clear()]);
};

/**
 * Keeps many, in acts of 500; each act is whole or not at all. `progress` hears how many are done; an aborted `signal`
 * ends after the act under way. Returns how many were new.
 */
export const keepMany = async (
  inputs: readonly Dated[],
  progress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<number, StoreCode>> => {
  let added = 0;
  for (let i = 0; i < inputs.length && !signal?.aborted; i += PER_ACT) {
    const some = inputs.slice(i, i + PER_ACT);
    const result = await act(
      async (tx) => {
        let fresh = 0;
        for (const input of some) {
          const post = bounded(input.post);
          const identity = post.site === 'hand' ? `hand:${input.id}` : identityOf(post);
          const kept = await keepIn(tx, { ...input, post }, identity, input.keptAt ?? now());
          if (kept.state === 'new') fresh += 1;
        }
        if (some.length > 20) await settle(tx);
        return ok(fresh);
      },
      () => [{ kind: 'interactions', ids: [] }],
    );
    if (!result.ok) return result;
    added += result.value;
    progress(Math.min(inputs.length, i + PER_ACT));
  }
  return ok(added);
};
