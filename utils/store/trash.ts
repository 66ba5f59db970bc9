import { now } from '@/utils/clock.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import { type Doing, through } from './doing.ts';
import { dropRow, putRow, shelved } from './put-row.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import { shelfKey } from './shelf.ts';
import { sweep } from './sweep.ts';
import type { StoreCode } from './types.ts';
import { forgetUnused } from './undo.ts';

const DAY = 86_400_000;
/** How long the trash keeps, in milliseconds. */
export const TRASH_KEEPS = 30 * DAY;
const AT_ONCE = 200;

const each = (
  ids: readonly string[],
  doing: Doing | undefined,
  change: (tx: Act, row: StoredInteraction) => Promise<void>,
): Promise<Result<string[], StoreCode>> =>
  act(
    async (tx) => {
      const done: string[] = [];
      const all = await through(ids, doing, async (id) => {
        const row = await tx.objectStore('interactions').index('id').get(id);
        if (!row) return;
        await change(tx, row);
        done.push(id);
      });
      return all ? ok(done) : fail('stopped');
    },
    (done) => (done.length > 0 ? [{ kind: 'interactions', ids: done }] : []),
  );

/** Into the trash, in one transaction. Returns the ids that were there. */
export const remove = (ids: readonly string[], doing?: Doing): Promise<Result<string[], StoreCode>> =>
  each(ids, doing, async (tx, row) => {
    if (row.deletedAt === null) await putRow(tx, row, shelved({ ...row, deletedAt: now() }));
  });

/** Out of the trash, back to where it was. */
export const restore = (ids: readonly string[], doing?: Doing): Promise<Result<string[], StoreCode>> =>
  each(ids, doing, async (tx, row) => {
    if (row.deletedAt !== null) await putRow(tx, row, shelved({ ...row, deletedAt: null }));
  });

/** For good, with numbers, and with accounts, persons and tags that only these had. */
export const erase = (ids: readonly string[], doing?: Doing): Promise<Result<string[], StoreCode>> =>
  each(ids, doing, async (tx, row) => {
    await dropRow(tx, row);
    await forgetUnused(tx, row);
  });

/** When a mention in the trash goes for good, ms since 1970; null for what isn't there. */
export const goesAt = ({ deletedAt }: { deletedAt: number | null }): number | null => (deletedAt === null ? null : deletedAt + TRASH_KEEPS);

const purgeBrand = async (brandId: string, before: number): Promise<Result<number, StoreCode>> => {
  const index = (await database()).transaction('interactions').store.index('shelf');
  const shelf = shelfKey(brandId, 'trash');
  const old: StoredInteraction[] = [];
  for (let first = 0, more = true; more; ) {
    const rows = await index.getAll(IDBKeyRange.bound([shelf, first], [shelf, Number.MAX_SAFE_INTEGER]), AT_ONCE);
    old.push(...rows.filter((row) => (row.deletedAt ?? before) < before));
    first = (rows.at(-1)?.place ?? 0) + 1;
    more = rows.length === AT_ONCE;
  }
  for (let i = 0; i < old.length; i += AT_ONCE) {
    const erased = await erase(old.slice(i, i + AT_ONCE).map(({ id }) => id));
    if (!erased.ok) return erased;
  }
  await sweep(old.map(({ place }) => place));
  return ok(old.length);
};

/** Empties what was deleted before `before` (ms since 1970), of all brands, in steps. How many went. */
export const purge = async (before: number = now() - TRASH_KEEPS): Promise<Result<number, StoreCode>> => {
  let gone = 0;
  for (const brandId of await (await database()).getAllKeys('brands')) {
    const purged = await purgeBrand(brandId, before);
    if (!purged.ok) return purged;
    gone += purged.value;
  }
  return ok(gone);
};
