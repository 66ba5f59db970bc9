import { now } from '@/utils/clock.ts';
import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import { dropRow, putRow, shelved } from './put-row.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import type { StoreCode } from './types.ts';
import { forgetUnused } from './undo.ts';

const DAY = 86_400_000;
/** How long the trash keeps, in milliseconds. */
export const TRASH_KEEPS = 30 * DAY;
const AT_ONCE = 200;

const each = (ids: readonly string[], change: (tx: Act, row: StoredInteraction) => Promise<void>): Promise<Result<string[], StoreCode>> =>
  act(
    async (tx) => {
      const done: string[] = [];
      for (const id of ids) {
        const row = await tx.objectStore('interactions').index('id').get(id);
        if (!row) continue;
        await change(tx, row);
        done.push(id);
      }
      return ok(done);
    },
    (done) => (done.length > 0 ? [{ kind: 'interactions', ids: done }] : []),
  );

/** Into the trash, in one transaction. Returns the ids that were there. */
export const remove = (ids: readonly string[]): Promise<Result<string[], StoreCode>> =>
  each(ids, async (tx, row) => {
    if (row.deletedAt === null) await putRow(tx, row, shelved({ ...row, deletedAt: now() }));
  });

/** Out of the trash, back to where it was. */
export const restore = (ids: readonly string[]): Promise<Result<string[], StoreCode>> =>
  each(ids, async (tx, row) => {
    if (row.deletedAt !== null) await putRow(tx, row, shelved({ ...row, deletedAt: null }));
  });

/** For good, with numbers, and with accounts, persons and tags that only these had. */
export const erase = (ids: readonly string[]): Promise<Result<string[], StoreCode>> =>
  each(ids, async (tx, row) => {
    await dropRow(tx, row);
    await forgetUnused(tx, row);
  });

/** Empties what was deleted before `before` (ms since 1970), of all brands, in steps. How many went. */
export const purge = async (before: number = now() - TRASH_KEEPS): Promise<Result<number, StoreCode>> => {
  const db = await database();
  const brands = await db.getAllKeys('brands');
  let gone = 0;
  for (const brandId of brands) {
    const shelf = `${brandId}/trash`;
    const rows = await db.getAllFromIndex('interactions', 'shelf', IDBKeyRange.bound([shelf, 0], [shelf, Number.MAX_SAFE_INTEGER]));
    const old = rows.filter((row) => (row.deletedAt ?? before) < before).map((row) => row.id);
    for (let i = 0; i < old.length; i += AT_ONCE) {
      const erased = await erase(old.slice(i, i + AT_ONCE));
      if (!erased.ok) return erased;
      gone += erased.value.length;
    }
  }
  return ok(gone);
};
