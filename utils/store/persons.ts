import type * as z from 'zod';
import { now } from '@/utils/clock.ts';
import { type Account, type Person, personSchema } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { whenCounted } from './counting.ts';
import type { StoredPerson } from './schema.ts';
import type { StoreCode } from './types.ts';

/** A person with how often they were kept. */
export interface Known extends Person {
  listening: number;
  performance: number;
}

const TOP = Number.MAX_SAFE_INTEGER;

export const toKnown = ({ rank: _rank, pinnedAt: _pinnedAt, ...person }: StoredPerson): Known => person;

/** Who was kept most first, at most `limit`. */
export const personsOf = async (brandId: string, limit: number): Promise<Known[]> =>
  (await whenCounted((db) => db.getAllFromIndex('persons', 'rank', IDBKeyRange.bound([brandId, -TOP], [brandId, 0]), limit))).map(toKnown);

/** Pinned people, the first pinned first. */
export const pinnedOf = async (brandId: string): Promise<Known[]> =>
  (await whenCounted((db) => db.getAllFromIndex('persons', 'pinned', IDBKeyRange.bound([brandId, 0], [brandId, TOP]), 500))).map(toKnown);

/** Everything of theirs in time is `list({ brandId, personId })`. */
export const personOf = async (id: string): Promise<{ person: Known; accounts: Account[] } | null> => {
  const [person, accounts] = await whenCounted((db) => Promise.all([db.get('persons', id), db.getAllFromIndex('accounts', 'person', id)]));
  return person ? { person: toKnown(person), accounts } : null;
};

export const personChangeSchema = personSchema.pick({ name: true, roles: true, note: true, pinned: true }).partial();
export type PersonChange = z.infer<typeof personChangeSchema>;

export const pinnedSince = (person: StoredPerson, pinned: boolean): StoredPerson => {
  const { pinnedAt, ...rest } = person;
  return pinned ? { ...rest, pinned, pinnedAt: pinnedAt ?? now() } : { ...rest, pinned };
};

/** Note, roles, name, pinned. The answer is what was there before: handing it to a second call takes the first back. */
export const savePerson = (id: string, given: PersonChange): Promise<Result<PersonChange, StoreCode>> => {
  const change = personChangeSchema.parse(given);
  return act<PersonChange>(
    async (tx) => {
      const old = await tx.persons.get(id);
      if (!old) return fail('not-found');
      const { name = old.name, roles = old.roles, note = old.note, pinned = old.pinned } = change;
      tx.persons.put(id, pinnedSince({ ...old, name, roles, note }, pinned));
      const was = { name: old.name, roles: old.roles, note: old.note, pinned: old.pinned };
      return ok(Object.fromEntries(Object.entries(was).filter(([field]) => field in change)));
    },
    () => [{ kind: 'persons', ids: [id] }],
  );
};
