import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import type { Found } from './segment-write.ts';
import { foundBy } from './terms.ts';

export const nothing: Found = { terms: [], pairs: new Uint16Array(0) };
const shown = (row: StoredInteraction | null): Found => (row && row.deletedAt === null ? foundBy(row) : nothing);

const alike = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
};

/**
 * Brings what a row is found by from `before` to `after`, written when the act settles. Whether they differ. What a segment
 * says of a row that was changed or went stays until the segment is merged: whoever finds the row by it looks.
 */
export const reindex = (tx: Act, before: StoredInteraction | null, after: StoredInteraction | null): boolean => {
  const row = after ?? before;
  const was = shown(before);
  const is = shown(after);
  if (!row || (alike(was.terms, is.terms) && alike(was.pairs, is.pairs))) return false;
  tx.found.set(row.place, { ...is, isNew: before === null });
  return true;
};
