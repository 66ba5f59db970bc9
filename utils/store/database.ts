import { type IDBPDatabase, openDB } from 'idb';
import { now } from '@/utils/clock.ts';
import type { Schema } from './schema.ts';
import { type Upgrade, type Upgrading, upgrades } from './upgrades.ts';
import { sayUpgrade } from './upgrading.ts';

export const DATABASE = 'earshot';

let opening: Promise<IDBPDatabase<Schema>> | null = null;

/** Another page of an older Earshot holds the database open and hasn't let go yet. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

/** So many are upgraded before anyone would ask. */
const FEW = 2_000;

/** Runs the steps; one that fails takes the whole upgrade back and is what opening then fails with. */
const upgrade = async (db: IDBPDatabase<Schema>, tx: Upgrading, steps: readonly Upgrade[]): Promise<unknown> => {
  try {
    const of = db.objectStoreNames.contains('interactions') ? await tx.objectStore('interactions').count() : 0;
    const say = (done: number): void => {
      if (of > FEW) sayUpgrade({ done, of });
    };
    say(0);
    for (const step of steps) await step(db, tx, now(), say);
    return null;
  } catch (error) {
    tx.abort();
    return error;
  }
};

/** Opens at the version that the list of steps leads to. Rejects with what a step threw, the old data untouched. */
export const openWith = (steps: readonly Upgrade[], blocked: () => void, closed: () => void): Promise<IDBPDatabase<Schema>> => {
  let upgraded: Promise<unknown> = Promise.resolve(null);
  const opened = openDB<Schema>(DATABASE, steps.length, {
    upgrade(db, from, _to, tx) {
      upgraded = Promise.all([upgrade(db, tx, steps.slice(from)), Promise.allSettled([tx.done])]).then(([error]) => {
        if (from > 0) sayUpgrade(null);
        return error;
      });
    },
    // The request stays pending and goes on when the other lets go.
    blocked,
    blocking(_current, _blocked, event) {
      closed();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: closed,
  });
  return opened.catch(async (error: unknown) => {
    throw (await upgraded) ?? error;
  });
};

const open = (): Promise<IDBPDatabase<Schema>> =>
  new Promise((resolve, reject) => {
    openWith(upgrades, () => reject(new BlockedError()), forgetDatabase).then(resolve, reject);
  });

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

/** The connection is of no use any more: the next call opens a new one. */
export const forgetDatabase = (): void => {
  opening = null;
};

/** Lets go of the connection: the next call opens it anew. */
export const closeDatabase = async (): Promise<void> => {
  const current = opening;
  opening = null;
  if (current) (await current).close();
};
