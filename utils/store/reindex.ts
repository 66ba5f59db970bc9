import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import { indexedTermsOf } from './terms.ts';

const shown = (row: StoredInteraction | null): string[] => (row && row.deletedAt === null ? indexedTermsOf(row) : []);

/**
 * Brings the search terms of a row from `before` to `after`, written when the act settles. Whether they differ. What a
 * segment says of a row that was changed or went stays until the segment is merged: whoever finds the row by it looks.
 */
export const reindex = (tx: Act, before: StoredInteraction | null, after: StoredInteraction | null): boolean => {
  const row = after ?? before;
  const was = shown(before);
  const terms = shown(after);
  if (!row || (was.length === terms.length && was.every((term, i) => term === terms[i]))) return false;
  tx.terms.set(row.place, { terms, isNew: before === null });
  return true;
};
