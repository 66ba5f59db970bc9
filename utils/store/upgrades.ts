import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './schema.ts';

export type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
export type Upgrade = (db: IDBPDatabase<Schema>, tx: Upgrading, at: number) => Promise<void>;

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
  accounts.createIndex('brand', 'brandId');
  db.createObjectStore('persons', { keyPath: 'id' }).createIndex('rank', ['brandId', 'rank']);
  const tags = db.createObjectStore('tags', { keyPath: ['brandId', 'group', 'key'] });
  tags.createIndex('rank', ['brandId', 'rank']);
  tags.createIndex('groupRank', ['brandId', 'group', 'rank']);
  db.createObjectStore('words', { keyPath: 'place' }).createIndex('term', 'terms', { multiEntry: true });
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

/**
 * Step n leads from version n to n + 1. All steps of an open run in one transaction: if one fails, it throws, nothing is
 * changed and the old data stays as it was.
 */
export const upgrades: readonly Upgrade[] = [first, pinned, rules];
