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

interface One {
  input: KeepInput;
  identity: string;
  at: number | undefined;
}

const ROWS_AT_ONCE = 64;

/**
 * Those of which surely nothing is kept. The ids of a site's posts lie side by side, so that few are kept between the first and
 * the last of them, and one read tells. Where many lie between, each is to be asked for.
 */
const absentOf = async (tx: Act, all: readonly One[]): Promise<ReadonlySet<string>> => {
  const index = tx.objectStore('interactions').index('identity');
  // A post without an id of its own may be known by another (see `unsaid`).
  const groups = Map.groupBy(
    all.filter(({ input }) => input.post.nativeId !== null),
    ({ input }) => [input.brandId, input.post.site, input.post.siteName].join('\n'),
  );
  const absent = await Promise.all(
    [...groups.values()].map(async (group) => {
      const [brandId = '', sorted] = [group[0]?.input.brandId, group.map(({ identity }) => identity).sort()];
      const [first = '', last = first] = [sorted[0], sorted.at(-1)];
      const between = await index.getAll(IDBKeyRange.bound([brandId, first], [brandId, last]), ROWS_AT_ONCE);
      const kept = new Set(between.map(({ identity }) => identity));
      return between.length < ROWS_AT_ONCE ? sorted.filter((identity) => !kept.has(identity)).map((identity) => brandId + identity) : [];
    }),
  );
  return new Set(absent.flat());
};

/** Different posts side by side; what comes twice among them one after the other, once the first is written. */
const keepSome = async (tx: Act, inputs: readonly Dated[]): Promise<number> => {
  tx.many = true;
  const all = inputs.map((input): One => ({ ...whole(input), at: input.keptAt }));
  const absent = await absentOf(tx, all);
  const known = new Set<string>();
  const later: (() => Promise<unknown>)[] = [];
  const first: Promise<{ isNew: boolean; own: string | null }>[] = [];
  for (const [n, { input, identity, at }] of all.entries()) {
    const run = async (isAbsent: boolean) => {
      const kept = await keepIn(tx, input, identity, at ?? now(), n, isAbsent);
      return { isNew: kept.state === 'new', own: kept.interaction.routedBy === 'account' ? kept.interaction.id : null };
    };
    if (known.has(identity) || known.has(input.id)) later.push(() => run(false));
    else first.push(run(absent.has(input.brandId + identity)));
    known.add(identity).add(input.id);
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
