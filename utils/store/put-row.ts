import { recount } from './counted.ts';
import { reindex } from './reindex.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import { shelfOf } from './shelf.ts';

/** The row on the shelf where it now belongs. */
export const shelved = (row: StoredInteraction): StoredInteraction => ({ ...row, shelf: shelfOf(row) });

/** Own posts carry the number of their reactions. */
const countReactions = (tx: Act, id: string, by: 1 | -1): void => {
  tx.reactions.set(id, (tx.reactions.get(id) ?? 0) + by);
};

const folded = (row: StoredInteraction | null): string | null => (row && row.deletedAt === null ? row.reactionTo : null);

/** Writes a new row, with everything that follows from it once the act settles. */
export const putNew = (tx: Act, row: StoredInteraction): void => {
  tx.putInteraction(row, true);
  tx.found.set(row.place, { row, mixed: false, isNew: true });
  recount(tx, { before: null, after: row });
  const own = folded(row);
  if (own) countReactions(tx, own, 1);
};

/** Writes a row with everything that follows from it: counters, tags, person, site, search terms, its post's reactions. */
export const putRow = async (tx: Act, before: StoredInteraction | null, after: StoredInteraction): Promise<void> => {
  if (before === null) return putNew(tx, after);
  tx.putInteraction((await reindex(tx, before, after)) ? { ...after, mixed: true } : after, false);
  recount(tx, { before, after });
  const was = folded(before);
  const is = folded(after);
  if (was === is) return;
  if (was) countReactions(tx, was, -1);
  if (is) countReactions(tx, is, 1);
};

/** Takes a row away for good, with its numbers and everything that followed from it. */
export const dropRow = async (tx: Act, row: StoredInteraction): Promise<void> => {
  const snapshots = tx.objectStore('snapshots');
  const range = IDBKeyRange.bound([row.id, 0], [row.id, Number.MAX_SAFE_INTEGER]);
  const [keys, reactions] = await Promise.all([
    snapshots.index('interaction').getAllKeys(range),
    tx
      .objectStore('interactions')
      .index('reactionTo')
      .getAll(IDBKeyRange.bound([row.id, 0], [row.id, Number.MAX_SAFE_INTEGER])),
  ]);
  await Promise.all([...keys.map((key) => snapshots.delete(key)), tx.objectStore('interactions').delete(row.place)]);
  recount(tx, { before: row, after: null });
  await reindex(tx, row, null);
  const parent = folded(row);
  if (parent) countReactions(tx, parent, -1);
  for (const reaction of reactions) await putRow(tx, reaction, shelved({ ...reaction, reactionTo: null }));
};
