import { now } from '@/utils/clock.ts';
import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { keepIn, whole } from './keep.ts';
import { adoptReactions } from './new-row.ts';
import type { Act } from './scope.ts';
import { tidy } from './tidy.ts';
import type { KeepInput, StoreCode } from './types.ts';

/** A capture with the time it was kept, where that isn't now. */
export interface Dated extends KeepInput {
  keptAt?: number;
}

const PER_ACT = 1_000;

/** Different posts side by side; what comes twice among them one after the other, once the first is written. */
const keepSome = async (tx: Act, inputs: readonly Dated[]): Promise<number> => {
  const known = new Set<string>();
  const later: (() => Promise<unknown>)[] = [];
  const first: Promise<{ isNew: boolean; own: string | null }>[] = [];
  for (const [n, input] of inputs.entries()) {
    const { input: one, identity } = whole(input);
    const run = async () => {
      const kept = await keepIn(tx, one, identity, input.keptAt ?? now(), n);
      return { isNew: kept.state === 'new', own: kept.interaction.routedBy === 'account' ? kept.interaction.id : null };
    };
    if (known.has(identity) || known.has(one.id)) later.push(run);
    else first.push(run());
    known.add(identity).add(one.id);
  }
  const done = await Promise.all(first);
  for (const { own } of done) {
    const row = own === null ? undefined : await tx.objectStore('interactions').index('id').get(own);
    if (row) await adoptReactions(tx, row);
  }
  await tx.settle();
  for (const run of later) await run();
  return done.filter((one) => one.isNew).length;
};

/**
 * Keeps many, in acts of 1,000; each act is whole or not at all. `progress` hears how many are done; an aborted `signal`
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
      async (tx) => ok(await keepSome(tx, some)),
      () => [{ kind: 'interactions', ids: [] }],
    );
    if (!result.ok) return result;
    if (some.length === PER_ACT) await tidy();
    added += result.value;
    progress(Math.min(inputs.length, i + PER_ACT));
  }
  return ok(added);
};
