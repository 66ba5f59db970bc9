import { database } from './database.ts';
import type { Fresh, Indexed } from './schema.ts';

/** Interactions whose terms wait in `fresh` at most, before they are put into the index. */
export const FRESH_LIMIT = 48;
/** Put there in one go: short enough that a keep that comes meanwhile waits a moment only. */
const AT_ONCE = 32;

export const indexed = ({ place, terms }: Fresh): Indexed => ({
  place,
  terms: terms.split('\n').map((term): [string, number] => [term, place]),
});

/**
 * Puts the oldest waiting terms into the index, in one transaction: an interaction is searched for in one of the two
 * places, whenever this is cut short. Returns how many still wait.
 */
export const tidy = async (limit = FRESH_LIMIT, atOnce = AT_ONCE): Promise<number> => {
  const tx = (await database()).transaction(['fresh', 'words'], 'readwrite', { durability: 'relaxed' });
  const fresh = tx.objectStore('fresh');
  const words = tx.objectStore('words');
  const waiting = await fresh.count();
  if (waiting <= limit) return waiting;
  const batch = (await fresh.getAll()).slice(-atOnce);
  await Promise.all(batch.flatMap((one): Promise<unknown>[] => [words.put(indexed(one)), fresh.delete(one.place)]));
  await tx.done;
  return waiting - batch.length;
};
