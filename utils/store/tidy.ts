import { database } from './database.ts';
import { inOne } from './in-one.ts';
import { type ActStores, actStores, type Writing } from './schema.ts';
import { Act } from './scope.ts';
import { mergeable, mergeSegments } from './segment-merge.ts';
import { nextId, writeSegment } from './segment-write.ts';

/** Interactions whose terms wait in `fresh` at most, before they become a segment. */
const FRESH_LIMIT = 64;
/** Merges in one go: more would make who keeps meanwhile wait. */
const MERGES = 3;

const tidyIn = async (tx: Writing, limit: number): Promise<number> => {
  const { segmentStores } = new Act(tx);
  const fresh = tx.objectStore('fresh');
  const waiting = await fresh.count();
  if (waiting > limit) {
    const entries = (await fresh.getAll()).map(({ terms, ...rest }) => ({ ...rest, terms: terms.split('\n') }));
    await writeSegment(segmentStores, await nextId(segmentStores), entries);
    await fresh.clear();
  }
  for (let left = MERGES; left > 0; left -= 1) {
    const due = mergeable(await segmentStores.segments.getAll());
    if (!due) break;
    await mergeSegments(segmentStores, due);
  }
  return waiting > limit ? 0 : waiting;
};

/**
 * Makes a segment of the terms that wait, where they are many, and one of segments of a size, where those are many: each in
 * one transaction, so that a row is found whenever this is cut short. Returns how many rows still wait.
 */
export const tidy = async (limit = FRESH_LIMIT): Promise<number> => {
  const tx = (await database()).transaction<ActStores, 'readwrite'>(actStores, 'readwrite', { durability: 'relaxed' });
  return inOne(tx, () => tidyIn(tx, limit));
};
