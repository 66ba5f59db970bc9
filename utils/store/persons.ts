import type { Account, Person } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import type { StoreCode } from './types.ts';

/** A person with how often they were kept. */
export interface Known extends Person {
  listening: number;
  performance: number;
}

const TOP = Number.MAX_SAFE_INTEGER;

/** Who was kept most first, at most `limit`. */
export const personsOf = async (brandId: string, limit: number): Promise<Known[]> =>
  (await database()).getAllFromIndex('persons', 'rank', IDBKeyRange.bound([brandId, -TOP], [brandId, 0]), limit);

export const personOf = async (id: string): Promise<{ person: Known; accounts: Account[] } | null> => {
  const db = await database();
  const [person, accounts] = await Promise.all([db.get('persons', id), db.getAllFromIndex('accounts', 'person', id)]);
  return person ? { person, accounts } : null;
};

export const savePerson = (
  id: string,
  change: Partial<Pick<Person, 'name' | 'roles' | 'note' | 'pinned'>>,
): Promise<Result<Person, StoreCode>> =>
  act<Person>(
    async (tx) => {
      const old = await tx.persons.get(id);
      if (!old) return fail('not-found');
      const person = { ...old, ...change };
      tx.persons.put(id, person);
      return ok(person);
    },
    () => [{ kind: 'persons', ids: [id] }],
  );
