import type { Person } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { newId } from './new-id.ts';
import { pinnedSince } from './persons.ts';
import type { StoredPerson } from './schema.ts';
import type { Act } from './scope.ts';
import type { StoreCode } from './types.ts';
import { countedAnew } from './uncounted.ts';

const MOST_ROLES = 20;
const AT_ONCE = 500;
const TOP = Number.MAX_SAFE_INTEGER;
type Own = Pick<Person, 'roles' | 'note' | 'pinned'>;

/** Who was made one, as plain data: `unmergePersons` makes them several again. */
export interface Merged {
  into: string;
  was: Own;
  is: Own;
  others: { person: StoredPerson; accounts: string[] }[];
}

const ownOf = ({ roles, note, pinned }: StoredPerson): Own => ({ roles, note, pinned });
const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const accountsOf = (tx: Act, personId: string): Promise<string[]> => tx.objectStore('accounts').index('person').getAllKeys(personId);

const hand = async (tx: Act, keys: readonly string[], from: string, to: string): Promise<string[]> => {
  const handed: string[] = [];
  for (const key of keys) {
    const account = await tx.accounts.get(key);
    if (account?.personId !== from) continue;
    tx.accounts.put(key, { ...account, personId: to });
    handed.push(key);
  }
  return handed;
};

/** How many are kept of these accounts, read in steps: nothing of theirs waits to be counted any more. */
const countOf = async (tx: Act, accounts: readonly string[]): Promise<Pick<StoredPerson, 'listening' | 'performance' | 'rank'>> => {
  const count = { listening: 0, performance: 0 };
  await countedAnew(tx, accounts);
  const index = tx.objectStore('interactions').index('account');
  for (const account of accounts) {
    let first = 0;
    for (let more = true; more; ) {
      const rows = await index.getAll(IDBKeyRange.bound([account, first], [account, TOP]), AT_ONCE);
      for (const row of rows) if (row.deletedAt === null) count[row.notebook] += 1;
      more = rows.length === AT_ONCE;
      first = (rows.at(-1)?.place ?? TOP) + 1;
    }
  }
  return { ...count, rank: -(count.listening + count.performance) };
};

const joined = (into: StoredPerson, other: StoredPerson): StoredPerson => ({
  ...pinnedSince(into, into.pinned || other.pinned),
  roles: [...new Set([...into.roles, ...other.roles])].slice(0, MOST_ROLES),
  note: [into.note, other.note].filter(Boolean).join('\n'),
  listening: into.listening + other.listening,
  performance: into.performance + other.performance,
  rank: into.rank + other.rank,
});

const personsChanged = (ids: string[]): { kind: 'persons' | 'accounts'; ids: string[] }[] => [
  { kind: 'persons', ids },
  { kind: 'accounts', ids: [] },
];

/** Makes several people of one brand one: accounts, roles and notes come together under the first one's name. */
export const mergePersons = (into: string, ids: readonly string[]): Promise<Result<Merged, StoreCode>> =>
  act<Merged>(
    async (tx) => {
      const first = await tx.persons.get(into);
      if (!first) return fail('not-found');
      let one = first;
      const others: Merged['others'] = [];
      for (const id of new Set(ids)) {
        const person = id === into ? undefined : await tx.persons.get(id);
        if (person?.brandId !== first.brandId) continue;
        others.push({ person, accounts: await hand(tx, await accountsOf(tx, id), id, into) });
        one = joined(one, person);
        tx.persons.delete(id);
      }
      if (others.length === 0) return fail('not-found');
      tx.persons.put(into, one);
      return ok({ into, was: ownOf(first), is: ownOf(one), others });
    },
    ({ others }) => personsChanged([into, ...others.map(({ person }) => person.id)]),
  );

/** Undo of `mergePersons`: what was kept of them, noted or moved since stays with whom it belongs to now. */
export const unmergePersons = ({ into, was, is, others }: Merged): Promise<Result<null, StoreCode>> =>
  act<null>(
    async (tx) => {
      const one = await tx.persons.get(into);
      if (!one) return fail('not-found');
      const left = new Set(await accountsOf(tx, into));
      for (const { person, accounts } of others) {
        const back = await hand(tx, accounts, into, person.id);
        for (const key of back) left.delete(key);
        tx.persons.put(person.id, { ...person, ...(await countOf(tx, back)) });
      }
      const roles = alike(one.roles, is.roles) ? was.roles : one.roles;
      const note = one.note === is.note ? was.note : one.note;
      const pinned = one.pinned === is.pinned ? was.pinned : one.pinned;
      tx.persons.put(into, { ...pinnedSince({ ...one, roles, note }, pinned), ...(await countOf(tx, [...left])) });
      return ok(null);
    },
    () => personsChanged([into, ...others.map(({ person }) => person.id)]),
  );

/** Takes accounts out of a person into a new one, whose id it answers; one account at least stays. Undo: `mergePersons(id, [new])`. */
export const splitPerson = (id: string, keys: readonly string[]): Promise<Result<string, StoreCode>> =>
  act<string>(
    async (tx) => {
      const person = await tx.persons.get(id);
      const all = await accountsOf(tx, id);
      const going = all.filter((key) => keys.includes(key));
      const [first] = going;
      const account = first === undefined ? undefined : await tx.accounts.get(first);
      if (!person || !account || going.length === all.length) return fail('not-found');
      const made = newId();
      await hand(tx, going, id, made);
      const name = account.name ?? account.handle ?? '';
      const empty = { version: 1 as const, id: made, brandId: person.brandId, name, roles: [], note: '', pinned: false };
      tx.persons.put(made, { ...empty, ...(await countOf(tx, going)) });
      tx.persons.put(id, {
        ...person,
        ...(await countOf(
          tx,
          all.filter((key) => !going.includes(key)),
        )),
      });
      return ok(made);
    },
    (made) => personsChanged([id, made]),
  );
