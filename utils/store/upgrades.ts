import { type IDBPDatabase, type IDBPTransaction, type StoreNames, unwrap } from 'idb';
import { isWhole } from './rows.ts';
import type { Schema } from './schema.ts';
import { writeSegment } from './segment-write.ts';
import { foundBy } from './terms.ts';

export type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
/** One step; `said` hears how many interactions are through, where it goes through all of them. */
export type Upgrade = (db: IDBPDatabase<Schema>, tx: Upgrading, at: number, said: (done: number) => void) => Promise<void>;

/** From an empty profile to the first shape, with one brand that has no name yet. */
const first: Upgrade = async (db, tx, at) => {
  const interactions = db.createObjectStore('interactions', { keyPath: 'place' });
  interactions.createIndex('id', 'id', { unique: true });
  interactions.createIndex('shelf', ['shelf', 'place']);
  interactions.createIndex('identity', ['brandId', 'identity']);
  interactions.createIndex('account', ['account', 'place']);
  interactions.createIndex('reactionTo', ['reactionTo', 'place']);
  interactions.createIndex('thread', ['threadKey', 'place']);
  interactions.createIndex('rootOf', 'rootOf');
  db.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('interaction', ['interactionId', 'at']);
  const accounts = db.createObjectStore('accounts', { keyPath: 'key' });
  accounts.createIndex('voice', ['brandId', 'voice']);
  accounts.createIndex('handle', ['brandId', 'handleKey']);
  accounts.createIndex('person', 'personId');
  unwrap(accounts).createIndex('brand', 'brandId');
  db.createObjectStore('persons', { keyPath: 'id' }).createIndex('rank', ['brandId', 'rank']);
  const tags = db.createObjectStore('tags', { keyPath: ['brandId', 'group', 'key'] });
  tags.createIndex('rank', ['brandId', 'rank']);
  tags.createIndex('groupRank', ['brandId', 'group', 'rank']);
  unwrap(db).createObjectStore('words', { keyPath: 'place' }).createIndex('term', 'terms', { multiEntry: true });
  db.createObjectStore('fresh', { keyPath: 'place' });
  db.createObjectStore('counters', { keyPath: 'brandId' });
  db.createObjectStore('sites', { keyPath: ['brandId', 'siteName'] });
  db.createObjectStore('brands', { keyPath: 'id' });
  db.createObjectStore('settings', { keyPath: 'key' });
  const id = crypto.randomUUID().slice(0, 8);
  await tx.objectStore('brands').add({ version: 1, id, name: '', watched: [], createdAt: at });
  await tx.objectStore('settings').add({ key: 'current-brand', value: id });
};

/** Pinned people are found without looking at all. */
const pinned: Upgrade = async (_db, tx, at) => {
  const persons = tx.objectStore('persons');
  persons.createIndex('pinned', ['brandId', 'pinnedAt']);
  for (let cursor = await persons.openCursor(); cursor; cursor = await cursor.continue())
    if (cursor.value.pinned) await cursor.update({ ...cursor.value, pinnedAt: at });
};

/** What the person teaches about pages, found by the host it holds on. */
const rules: Upgrade = async (db) => {
  db.createObjectStore('rules', { keyPath: 'id' }).createIndex('host', 'host');
};

/** Terms lie in segments instead of an index with an entry for each. They are written in `rewritten`. */
const segmented: Upgrade = async (db, tx) => {
  db.createObjectStore('segments', { keyPath: 'id' });
  db.createObjectStore('blocks', { keyPath: ['segment', 'last'] });
  db.createObjectStore('chunks', { keyPath: ['segment', 'chunk'] });
  unwrap(db).deleteObjectStore('words');
  // An account's key begins with its brand.
  unwrap(tx).objectStore('accounts').deleteIndex('brand');
};

/** What is kept of a page is counted by its address. */
const paged: Upgrade = async (_db, tx) => {
  const interactions = tx.objectStore('interactions');
  interactions.createIndex('page', ['brandId', 'post.pageUrl']);
  interactions.createIndex('threadPage', ['brandId', 'post.thread.url']);
};

/** Phrases are found by their pairs of words, and rows that changed by their places. */
const paired: Upgrade = async (db) => {
  db.createObjectStore('pairs', { keyPath: ['segment', 'part'] });
  db.createObjectStore('loose', { keyPath: 'place' });
};

/** What people, sites and tags don't count yet waits here. */
const uncounted: Upgrade = async (db) => {
  db.createObjectStore('uncounted', { autoIncrement: true });
  db.createObjectStore('uncountedTags', { autoIncrement: true });
};

const AT_ONCE = 2_000;

/** Segments lie closer packed: what rows are found by is written anew from the rows. */
const rewritten: Upgrade = async (_db, tx, _at, said) => {
  const rows = tx.objectStore('interactions');
  const [segments, blocks, chunks, pairs] = [
    tx.objectStore('segments'),
    tx.objectStore('blocks'),
    tx.objectStore('chunks'),
    tx.objectStore('pairs'),
  ];
  await Promise.all([segments, blocks, chunks, pairs, tx.objectStore('fresh'), tx.objectStore('loose')].map((store) => store.clear()));
  for (let first = 0, id = 1, more = true; more; id += 1) {
    const some = await rows.getAll(IDBKeyRange.lowerBound(first), AT_ONCE);
    const shown = some.filter((row) => isWhole(row) && row.deletedAt === null);
    await writeSegment(
      { segments, blocks, chunks, pairs },
      id,
      shown.map((row) => ({ place: row.place, ...foundBy(row) })),
    );
    for (const { mixed, ...row } of some) if (mixed) await rows.put(row);
    said((id - 1) * AT_ONCE + some.length);
    more = some.length === AT_ONCE;
    first = (some.at(-1)?.place ?? 0) + 1;
  }
};

/**
 * Step n leads from version n to n + 1. All steps of an open run in one transaction: if one fails, it throws, nothing is
 * changed and the old data stays as it was.
 */
export const upgrades: readonly Upgrade[] = [first, pinned, rules, segmented, paged, paired, uncounted, rewritten];
