import { type IDBPDatabase, openDB } from 'idb';
import { now } from '@/utils/clock.ts';
import type { Schema } from './schema.ts';
import { upgrades } from './upgrades.ts';

export const DATABASE = 'earshot';

let opening: Promise<IDBPDatabase<Schema>> | null = null;

/** Another page of an older Earshot holds the database open and hasn't let go yet. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

const open = (): Promise<IDBPDatabase<Schema>> => {
  const forget = (): void => {
    opening = null;
  };
  return new Promise((resolve, reject) => {
    openDB<Schema>(DATABASE, upgrades.length, {
      async upgrade(db, from, _to, tx) {
        for (const step of upgrades.slice(from)) await step(db, tx, now());
      },
      // The request itself stays pending and goes on when the other lets go; who asks again in the meantime waits for it.
      blocked: () => reject(new BlockedError()),
      blocking(_current, _blocked, event) {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    }).then(resolve, (error: unknown) => {
      forget();
      reject(error);
    });
  });
};

/**
 * The one connection of this context, opened at the first call and again after the browser closed it or another context
 * asked for an upgrade. Throws: BlockedError, VersionError (the data is from a newer Earshot), or what the browser says.
 */
export const database = (): Promise<IDBPDatabase<Schema>> => {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
};

/** Lets go of the connection: the next call opens it anew. */
export const closeDatabase = async (): Promise<void> => {
  const current = opening;
  opening = null;
  if (current) (await current).close();
};
