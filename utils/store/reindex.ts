import { removeTerms } from './postings.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import { termsOf } from './terms.ts';

const shown = (row: StoredInteraction | null): string[] => (row && row.deletedAt === null ? termsOf(row) : []);

/**
 * Brings the search terms of a row from `before` to `after`. Its terms lie either all in `fresh` or all in the postings:
 * whatever changes goes to `fresh` and is folded into the postings later (see `tidy.ts`).
 */
export const reindex = async (tx: Act, before: StoredInteraction | null, after: StoredInteraction | null): Promise<void> => {
  const row = after ?? before;
  if (!row) return;
  const was = shown(before);
  const is = shown(after);
  const terms = is.join('\n');
  if (was.join('\n') === terms) return;
  const fresh = tx.objectStore('fresh');
  if (tx.terms && before === null) {
    tx.terms.push({ place: row.place, terms });
    return;
  }
  if (was.length > 0 && (await fresh.getKey(row.place)) === undefined) await removeTerms(tx, row.place, was);
  await (is.length > 0 ? fresh.put({ place: row.place, terms }) : fresh.delete(row.place));
};
