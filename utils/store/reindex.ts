import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import { shown } from './terms.ts';

const alike = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
};

/** Whether a segment was written with what a row had: not where it still waits, was made in this act or lay in the trash. */
const isWritten = async (tx: Act, { place, deletedAt }: StoredInteraction): Promise<boolean> =>
  deletedAt === null && !tx.found.has(place) && (await tx.objectStore('fresh').getKey(place)) === undefined;

/**
 * Brings what a row is found by from `before` to `after`, written when the act settles. Whether a segment may now say what
 * the row no longer has: that stays until the segment is merged, and whoever finds the row by it looks.
 */
export const reindex = async (tx: Act, before: StoredInteraction | null, after: StoredInteraction | null): Promise<boolean> => {
  const row = after ?? before;
  const was = shown(before);
  const is = shown(after);
  const met = tx.found.get(row?.place ?? -1);
  const known = before?.mixed === true || met?.mixed === true;
  if (!row || (alike(was.terms, is.terms) && alike(was.pairs, is.pairs))) return known;
  const mixed = before !== null && (known || (await isWritten(tx, before)));
  if (mixed && !known) tx.write(tx.objectStore('loose').put({ place: row.place }));
  tx.found.set(row.place, { row: after, mixed, isNew: before === null || met?.isNew === true });
  return mixed;
};
