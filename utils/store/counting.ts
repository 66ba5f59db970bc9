import type { IDBPDatabase } from 'idb';
import { beside } from './beside.ts';
import { database } from './database.ts';
import type { Schema } from './schema.ts';
import { countRecord, countTags, keyOf, Waiting } from './uncounted.ts';

/** Accounts that are counted in one transaction: what is kept meanwhile waits no longer than for these. */
const AT_ONCE = 500;

/** Makes few records of many, each account in one of them only. How many there are. */
const gather = (): Promise<number> =>
  beside(async (tx) => {
    const store = tx.objectStore('uncounted');
    const all = await store.getAll();
    if (all.length < 2) return all.length;
    const waiting = new Waiting();
    for (const one of all) waiting.addAll(one);
    await store.clear();
    const records = waiting.records(AT_ONCE);
    for (const record of records) tx.write(store.add(record, keyOf(record)));
    return records.length;
  });

const countOne = (): Promise<void> =>
  beside(async (tx) => {
    const store = tx.objectStore('uncounted');
    const [key] = await store.getAllKeys(null, 1);
    const record = key === undefined ? undefined : await store.get(key);
    if (key === undefined || !record) return;
    tx.write(store.delete(key));
    await countRecord(tx, record);
  });

/** Counts what was kept and isn't counted yet, in steps: cut short, the rest still waits. */
export const countWaiting = async (): Promise<void> => {
  await beside(countTags);
  for (let left = await gather(); left > 0; left -= 1) await countOne();
};

/** Acts that wait to be counted at most, where nobody reads; fewer of those on many, since who keeps looks through their accounts. */
const MOST = 32;
const MOST_OF_MANY = 8;

/** Counts what waits where it is much. */
export const countMany = async (): Promise<void> => {
  const db = await database();
  const [all, ofMany] = await Promise.all([db.count('uncounted'), db.count('uncounted', IDBKeyRange.upperBound(0))]);
  if (all > MOST || ofMany > MOST_OF_MANY) await countWaiting();
};

/** What a reading of tags answers once all that were kept are counted. Throws what the browser says. */
export const whenTagsCounted = async <T>(read: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
  const db = await database();
  const [waiting, value] = await Promise.all([db.count('uncountedTags'), read(db)]);
  if (waiting === 0) return value;
  await beside(countTags);
  return read(await database());
};

/** What a reading of people and sites answers once all that was kept is in them. Throws what the browser says. */
export const whenCounted = async <T>(read: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
  const db = await database();
  const [waiting, value] = await Promise.all([db.count('uncounted'), read(db)]);
  if (waiting === 0) return value;
  await countWaiting();
  return read(await database());
};

/** What a reading of tags as well as of people and sites answers then. */
export const whenAllCounted = <T>(read: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => whenTagsCounted(() => whenCounted(read));
