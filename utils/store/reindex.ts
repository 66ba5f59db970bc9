import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import { indexedTermsOf } from './terms.ts';
import { indexed } from './tidy.ts';

const shown = (row: StoredInteraction | null): string => (row && row.deletedAt === null ? indexedTermsOf(row).join('\n') : '');

/**
 * Brings the search terms of a row from `before` to `after`. The terms of a row lie either in `fresh` or in the index:
 * whatever changes goes to `fresh` and into the index later (see `tidy.ts`), what comes with many others goes there at once.
 */
export const reindex = async (tx: Act, before: StoredInteraction | null, after: StoredInteraction | null): Promise<void> => {
  const row = after ?? before;
  if (!row) return;
  const was = shown(before);
  const terms = shown(after);
  if (was === terms) return;
  const { place } = row;
  const fresh = tx.objectStore('fresh');
  const words = tx.objectStore('words');
  const direct = tx.many && terms !== '';
  await Promise.all([
    was !== '' && !direct ? words.delete(place) : null,
    was !== '' && (direct || terms === '') ? fresh.delete(place) : null,
    terms === '' ? null : direct ? words.put(indexed({ place, terms })) : fresh.put({ place, terms }),
  ]);
};
