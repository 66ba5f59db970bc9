import { database } from './database.ts';
import { addPlaces } from './postings.ts';
import type { Fresh } from './schema.ts';

/** Interactions whose terms wait in `fresh` at most, before they are folded into the postings. */
export const FRESH_LIMIT = 96;
/** Folded in one go: short enough that a keep that comes meanwhile waits a moment only. */
const AT_ONCE = 48;

/** Places by term, each list newest first. */
export const byTerm = (waiting: readonly Fresh[]): Map<string, Float64Array> => {
  const places = new Map<string, number[]>();
  for (const { place, terms } of waiting) {
    for (const term of terms.split('\n')) {
      const list = places.get(term);
      if (list) list.push(place);
      else places.set(term, [place]);
    }
  }
  return new Map([...places].map(([term, list]) => [term, Float64Array.from(list).sort()]));
};

/**
 * Folds the oldest waiting terms into the postings, in one transaction: an interaction is searched for in one of the two
 * places, whenever this is cut short. Returns how many still wait.
 */
export const tidy = async (limit = FRESH_LIMIT, atOnce = AT_ONCE): Promise<number> => {
  const tx = (await database()).transaction(['fresh', 'postings'], 'readwrite', { durability: 'relaxed' });
  const fresh = tx.objectStore('fresh');
  const waiting = await fresh.count();
  if (waiting <= limit) return waiting;
  const batch = (await fresh.getAll()).slice(-atOnce);
  const postings = tx.objectStore('postings');
  await Promise.all([
    ...[...byTerm(batch)].map(([term, places]) => addPlaces(postings, term, places)),
    ...batch.map(({ place }) => fresh.delete(place)),
  ]);
  await tx.done;
  return waiting - batch.length;
};
