import { now } from '@/utils/clock.ts';
import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { countWaiting } from './counting.ts';
import { Firsts } from './firsts.ts';
import { keepIn, whole } from './keep.ts';
import { keepAllNew, type One } from './keep-all-new.ts';
import { adoptReactions } from './new-row.ts';
import type { Act } from './scope.ts';
import { storeCode } from './store-code.ts';
import { tidy } from './tidy.ts';
import type { KeepInput, StoreCode } from './types.ts';

/** A capture with the time it was kept, where that isn't now. */
export interface Dated extends KeepInput {
  keptAt?: number;
}

const PER_ACT = 1_000;
/** The words of so many acts become one segment at once: fewer would be written again more often, more slow a search meanwhile. */
const ACTS_MERGED = 20;

const ROWS_AT_ONCE = 64;

/** What is of one site and has ids of one length: "999" and "1000" lie far apart, and others between. */
const groupOf = ({ input, identity }: One): string => [input.brandId, input.post.site, input.post.siteName, identity.length].join('\n');

/**
 * Those of which surely nothing is kept. The ids of a site's posts lie side by side, so that few are kept between the first and
 * the last of them, and one read tells. Where many lie between, each is to be asked for.
 */
const absentOf = async (tx: Act, all: readonly One[]): Promise<ReadonlySet<string>> => {
  const index = tx.objectStore('interactions').index('identity');
  // A post without an id of its own may be known by another (see `unsaid`).
  const groups = Map.groupBy(
    all.filter(({ input }) => input.post.nativeId !== null),
    groupOf,
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

interface Done {
  isNew: boolean;
  /** Our own post, under which others may fold. */
  own: string | null;
}

/** Different posts side by side; what comes twice among them one after the other, once the first is written. */
const keepSome = async (tx: Act, inputs: readonly Dated[]): Promise<number> => {
  tx.many = true;
  const all = inputs.map((input, nth): One => ({ ...whole(input), at: input.keptAt ?? now(), nth }));
  const absent = tx.careful ? new Set<string>() : await absentOf(tx, all);
  const known = new Set<string>();
  const [fresh, unsure, later]: [One[], One[], One[]] = [[], [], []];
  for (const one of all) {
    const { input, identity } = one;
    if (known.has(identity) || known.has(input.id)) later.push(one);
    else if (absent.has(input.brandId + identity)) fresh.push(one);
    else unsure.push(one);
    known.add(identity).add(input.id);
  }
  const run = async ({ input, identity, at, nth }: One): Promise<Done> => {
    const { state, interaction } = await keepIn(tx, input, identity, at, nth);
    return { isNew: state === 'new', own: interaction.routedBy === 'account' ? interaction.id : null };
  };
  const rows = await keepAllNew(tx, fresh);
  const done = await Promise.all(unsure.map(run));
  for (const { id, routedBy } of rows) done.push({ isNew: true, own: routedBy === 'account' ? id : null });
  for (const { own } of done) {
    const row = own === null ? undefined : await tx.objectStore('interactions').index('id').get(own);
    if (row) await adoptReactions(tx, row);
  }
  if (later.length > 0) await tx.settle();
  for (const one of later) await run(one);
  return done.filter((one) => one.isNew).length;
};

/**
 * Keeps many, in acts of 1,000; each act is whole or not at all. `progress` hears how many are done; an aborted `signal`
 * ends after the act under way. Returns how many were new; what people and tags count follows, or is there once somebody reads it.
 */
export const keepMany = async (
  inputs: readonly Dated[],
  progress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<number, StoreCode>> => {
  let added = 0;
  let firsts = new Firsts();
  for (let i = 0; i < inputs.length && !signal?.aborted; i += PER_ACT) {
    const some = inputs.slice(i, i + PER_ACT);
    const result = await act(
      async (tx) => {
        // What an act met that was taken back is met anew.
        const known = firsts;
        firsts = new Firsts();
        tx.knows(known);
        if (some.length === PER_ACT) tx.weight = 0;
        return ok({ added: await keepSome(tx, some), known, written: tx.written });
      },
      () => [{ kind: 'interactions', ids: [] }],
    );
    if (!result.ok) return result;
    // Nothing is lost where it ends: words wait in more segments.
    if (some.length === PER_ACT) await tidy({ each: ACTS_MERGED }).catch(storeCode);
    firsts = result.value.known;
    firsts.wrote(await Promise.all(result.value.written));
    added += result.value.added;
    progress(Math.min(inputs.length, i + PER_ACT));
  }
  if (inputs.length >= PER_ACT) countWaiting().catch(storeCode);
  return ok(added);
};
