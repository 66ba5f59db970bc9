import { beside } from './beside.ts';
import { database } from './database.ts';
import type { Act } from './scope.ts';
import { merged } from './segment-merge.ts';
import type { Reads } from './segment-read.ts';
import { EACH, mergeable, replaceSegments } from './segment-replace.ts';
import { nextId, writeSegment } from './segment-write.ts';

/** Interactions whose terms wait in `fresh` at most, before they become a segment. */
const FRESH_LIMIT = 64;
/** Merges in one go. */
const MERGES = 3;

/** Makes a segment of the terms that wait, where they are more. How many still wait. */
const foldIn = async (tx: Act, limit: number): Promise<number> => {
  const { segmentStores } = tx;
  const fresh = tx.objectStore('fresh');
  const waiting = await fresh.count();
  if (waiting <= limit) return waiting;
  const entries = (await fresh.getAll()).map(({ terms, ...rest }) => ({ ...rest, terms: terms.split('\n') }));
  await writeSegment(segmentStores, await nextId(segmentStores), entries);
  await fresh.clear();
  return 0;
};

/** Reads a little in a transaction each time: who keeps meanwhile doesn't wait for all of it. */
const inSteps = async (): Promise<Reads> => {
  const db = await database();
  return {
    blocks: { getAll: (range, count) => db.getAll('blocks', range, count) },
    chunks: { getAll: (range, count) => db.getAll('chunks', range, count) },
    pairs: { getAll: (range, count) => db.getAll('pairs', range, count) },
  };
};

/** Makes one segment of several that are due. False where none are, or where one of them went meanwhile. */
const mergeDue = async (each: number): Promise<boolean> => {
  const due = mergeable(await (await database()).getAll('segments'), each);
  if (!due) return false;
  const one = await merged(await inSteps(), due);
  return beside((tx) => replaceSegments(tx.segmentStores, due, one));
};

/**
 * Makes a segment of the terms that wait, where they are many, and one of segments of a size, where those are many (`each`):
 * each in one transaction, so that a row is found whenever this is cut short. Returns how many rows still wait.
 */
export const tidy = async ({ limit = FRESH_LIMIT, each = EACH } = {}): Promise<number> => {
  const waiting = await beside((tx) => foldIn(tx, limit));
  for (let left = MERGES; left > 0; left -= 1) if (!(await mergeDue(each))) break;
  return waiting;
};
