import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import { dropRow, putRow } from './put-row.ts';
import { dropViewsOf } from './saved-views.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import { sweep } from './sweep.ts';
import type { StoreCode } from './types.ts';
import { forgetWaiting } from './uncounted.ts';
import { type Gone, goneOf, isBy, rowWithout } from './without-person.ts';

const TOP = Number.MAX_SAFE_INTEGER;
const AT_ONCE = 500;

/** What goes when a person is forgotten: said before it is done. */
export interface Forgetting {
  accounts: number;
  /** Kept, in either notebook. */
  kept: number;
  inTrash: number;
  /** Times their posts' numbers were seen. */
  numbers: number;
}

export const countForgetting = async (personId: string): Promise<Forgetting> => {
  const tx = (await database()).transaction(['accounts', 'interactions', 'snapshots']);
  const accounts = await tx.objectStore('accounts').index('person').getAllKeys(personId);
  const index = tx.objectStore('interactions').index('account');
  const rows = (await Promise.all(accounts.map((key) => index.getAll(IDBKeyRange.bound([key, 0], [key, TOP]))))).flat();
  const numbers = tx.objectStore('snapshots').index('interaction');
  const seen = await Promise.all(rows.map(({ id }) => numbers.count(IDBKeyRange.bound([id, 0], [id, TOP]))));
  const inTrash = rows.filter((row) => row.deletedAt !== null).length;
  return {
    accounts: accounts.length,
    kept: rows.length - inTrash,
    inTrash,
    numbers: seen.reduce((sum, one, i) => sum + (one || (rows[i]?.latest ? 1 : 0)), 0),
  };
};

const clearThreads = async (tx: Act, threads: ReadonlySet<string>, gone: Gone): Promise<string[]> => {
  const cleared: string[] = [];
  for (const thread of threads) {
    const rows = await tx
      .objectStore('interactions')
      .index('thread')
      .getAll(IDBKeyRange.bound([thread, 0], [thread, TOP]));
    // One of them may say who began it, and the others not.
    const here = { ...gone, threads: rows.some(({ post }) => isBy(post.thread.starter, gone)) ? new Set([thread]) : gone.threads };
    for (const row of rows) {
      const next = rowWithout(row, here);
      if (next === row) continue;
      await putRow(tx, row, next);
      cleared.push(row.id);
    }
  }
  return cleared;
};

/** Sites on which they wrote, by the name that people say. */
const sitesOf = (rows: readonly StoredInteraction[]): ReadonlySet<string> => new Set(rows.map(({ post }) => post.siteName));

/** What others quote of them in conversations of which nothing of theirs was kept: all of the brand is looked through, in steps. */
const clearElsewhere = async (brandId: string, sites: ReadonlySet<string>, gone: Gone): Promise<Result<string[], StoreCode>> => {
  const cleared: string[] = [];
  const names = (row: StoredInteraction): boolean =>
    row.brandId === brandId && sites.has(row.post.siteName) && rowWithout(row, gone) !== row;
  for (let first = 0, more = true; more; ) {
    const rows = await (await database()).getAll('interactions', IDBKeyRange.lowerBound(first), AT_ONCE);
    more = rows.length === AT_ONCE;
    first = (rows.at(-1)?.place ?? 0) + 1;
    const found = rows.filter(names);
    if (found.length === 0) continue;
    const done = await act<string[]>(
      async (tx) => {
        for (const { place } of found) {
          const row = await tx.objectStore('interactions').get(place);
          if (row && names(row)) await putRow(tx, row, rowWithout(row, gone));
        }
        return ok(found.map(({ id }) => id));
      },
      (ids) => [{ kind: 'interactions', ids }],
    );
    if (!done.ok) return done;
    cleared.push(...done.value);
  }
  return ok(cleared);
};

/**
 * Forgets a person, in one transaction and for good: posts wherever they lie with their numbers, accounts, notes, and what
 * others' posts in the same conversations quote of them. Then goes what others quote of them elsewhere on their sites, views
 * that were about them, and their words off the disk. Returns the ids of what went. Nothing takes it back.
 */
export const forgetPerson = async (personId: string): Promise<Result<string[], StoreCode>> => {
  const forgotten = await act<{ rows: StoredInteraction[]; gone: Gone; brandId: string }>(
    async (tx) => {
      const person = await tx.persons.get(personId);
      if (!person) return fail('not-found');
      const accounts = await tx.objectStore('accounts').index('person').getAll(personId);
      const index = tx.objectStore('interactions').index('account');
      const rows = (await Promise.all(accounts.map(({ key }) => index.getAll(IDBKeyRange.bound([key, 0], [key, TOP]))))).flat();
      for (const row of rows) {
        // A reaction of the one before may have been written anew.
        const now = await tx.objectStore('interactions').get(row.place);
        if (now) await dropRow(tx, now);
      }
      const gone = goneOf(accounts, rows);
      await clearThreads(tx, new Set(rows.flatMap(({ threadKey }) => threadKey ?? [])), gone);
      for (const { key } of accounts) tx.accounts.delete(key);
      await forgetWaiting(
        tx,
        accounts.map(({ key }) => key),
      );
      tx.persons.delete(personId);
      return ok({ rows, gone, brandId: person.brandId });
    },
    ({ rows }) => [
      { kind: 'interactions', ids: rows.map(({ id }) => id) },
      { kind: 'persons', ids: [personId] },
      { kind: 'accounts', ids: [] },
    ],
  );
  if (!forgotten.ok) return forgotten;
  const { rows, gone, brandId } = forgotten.value;
  const elsewhere = await clearElsewhere(brandId, sitesOf(rows), gone);
  if (!elsewhere.ok) return elsewhere;
  const views = await dropViewsOf(brandId, personId);
  if (!views.ok) return views;
  await sweep(rows.map(({ place }) => place));
  return ok(rows.map(({ id }) => id));
};
