import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { join } from './join.ts';
import type { Plan } from './plan.ts';
import { inOrder, type ReadStores, type Stream, wholeStream } from './posting-stream.ts';
import { isWhole } from './rows.ts';
import type { Fresh, Schema, StoredInteraction } from './schema.ts';
import { meets } from './search-match.ts';
import type { Clause } from './search-query.ts';
import { unionOf } from './term-source.ts';
import { isIndexed, termKey } from './terms.ts';

const stores = ['interactions', 'words', 'fresh', 'accounts'] as const;
type Reading = IDBPTransaction<Schema, ReadStores, 'readonly'>;

const TOP = Number.MAX_SAFE_INTEGER;
const SCANNED = 100;

/** Rows of the plan's shelves, newest first, without looking at its conditions. */
const onShelves = async (tx: Reading, plan: Plan, first: number, limit: number): Promise<StoredInteraction[]> => {
  if (first > plan.last) return [];
  const index = tx.objectStore('interactions').index('shelf');
  const lists = await Promise.all(plan.shelves.map((shelf) => index.getAll(IDBKeyRange.bound([shelf, first], [shelf, plan.last]), limit)));
  if (lists.length === 1) return lists[0] ?? [];
  return lists
    .flat()
    .sort((a, b) => a.place - b.place)
    .slice(0, limit);
};

/** What a row must meet: the sets that the streams don't answer for. */
interface Conditions {
  streams: Stream[];
  left: (readonly Clause[])[];
  accounts: readonly string[] | null;
}

const positive = (set: readonly Clause[]): boolean => set.every((clause) => !clause.not && isIndexed(clause.kind, clause.text));

const streamOf = (tx: Reading, plan: Plan, set: readonly Clause[]): Promise<Stream | null> =>
  unionOf(
    tx.objectStore('words').index('term'),
    set.map((clause) => ({ key: termKey(plan.brandId, clause.kind, clause.text), prefix: clause.prefix })),
  );

const ofPerson = async (tx: Reading, personId: string): Promise<{ stream: Stream; accounts: string[] }> => {
  const accounts = await tx.objectStore('accounts').index('person').getAllKeys(personId);
  const index = tx.objectStore('interactions').index('account');
  const lists = await Promise.all(accounts.map((account) => index.getAllKeys(IDBKeyRange.bound([account, 0], [account, TOP]))));
  return { stream: wholeStream(inOrder(lists.flat())), accounts };
};

const conditionsOf = async (tx: Reading, plan: Plan): Promise<Conditions> => {
  const sets = [...plan.clauses.map((clause) => [clause]), ...plan.sets];
  const [read, person] = await Promise.all([
    Promise.all(sets.map((set) => (positive(set) ? streamOf(tx, plan, set) : null))),
    plan.personId === null ? null : ofPerson(tx, plan.personId),
  ]);
  const streams = read.filter((stream) => stream !== null);
  const left = sets.filter((set, i) => read[i] === null || set.some((clause) => clause.phrase));
  return { streams: person ? [...streams, person.stream] : streams, left, accounts: person?.accounts ?? null };
};

type Left = Pick<Conditions, 'left' | 'accounts'>;

const passes = (row: StoredInteraction, plan: Plan, { left, accounts }: Left): boolean =>
  plan.shelves.includes(row.shelf) &&
  (accounts === null || (row.account !== null && accounts.includes(row.account))) &&
  isWhole(row) &&
  meets(row, left);

const freshHas = (terms: readonly string[], brandId: string, clause: Clause): boolean => {
  const key = termKey(brandId, clause.kind, clause.text);
  return clause.prefix ? terms.some((term) => term.startsWith(key)) : terms.includes(key);
};

/** Among what isn't in the index yet: whatever may meet the plan. */
const freshPlaces = (waiting: readonly Fresh[], plan: Plan): number[] => {
  const sets = [...plan.clauses.map((clause) => [clause]), ...plan.sets].filter(positive);
  return waiting
    .filter(({ place, terms }) => {
      const all = terms.split('\n');
      return place >= plan.first && place <= plan.last && sets.every((set) => set.some((clause) => freshHas(all, plan.brandId, clause)));
    })
    .map(({ place }) => place);
};

/** Reads rows in step with the join until there are enough. */
const fetched = async (tx: Reading, plan: Plan, places: readonly number[], left: Left, limit: number): Promise<StoredInteraction[]> => {
  const store = tx.objectStore('interactions');
  const found: StoredInteraction[] = [];
  for (let i = 0; i < places.length && found.length < limit; ) {
    const some = places.slice(i, i + limit - found.length + 10);
    i += some.length;
    for (const row of await Promise.all(some.map((place) => store.get(place)))) if (row && passes(row, plan, left)) found.push(row);
  }
  return found.slice(0, limit);
};

const joined = async (tx: Reading, plan: Plan, conditions: Conditions, limit: number): Promise<StoredInteraction[]> => {
  const found: StoredInteraction[] = [];
  let waiting = freshPlaces(await tx.objectStore('fresh').getAll(), plan);
  const take = async (places: readonly number[]): Promise<void> => {
    found.push(...(await fetched(tx, plan, places, conditions, limit - found.length)));
  };
  for await (const { places, to } of join(conditions.streams, plan.first, plan.last)) {
    const newer = waiting.filter((place) => place <= to);
    waiting = waiting.filter((place) => place > to);
    await take(newer.length === 0 ? places : inOrder([...newer, ...places]));
    if (found.length >= limit) return found;
  }
  await take(waiting);
  return found;
};

const scanned = async (tx: Reading, plan: Plan, limit: number): Promise<StoredInteraction[]> => {
  const sets = [...plan.clauses.map((clause) => [clause]), ...plan.sets];
  const found: StoredInteraction[] = [];
  for (let first = plan.first; found.length < limit; ) {
    const rows = await onShelves(tx, plan, first, SCANNED);
    found.push(...rows.filter((row) => passes(row, plan, { left: sets, accounts: null })));
    const last = rows.at(-1);
    if (rows.length < SCANNED || !last) break;
    first = last.place + 1;
  }
  return found.slice(0, limit);
};

/**
 * The newest rows that meet a plan. Without conditions one range is read; with some the index are joined; where no
 * condition leads (only "not", beginnings that nearly everything has, the trash), the newest rows are looked at in turn.
 */
export const find = async (db: IDBPDatabase<Schema>, plan: Plan, limit: number): Promise<StoredInteraction[]> => {
  const tx: Reading = db.transaction([...stores]);
  if (plan.clauses.length === 0 && plan.sets.length === 0 && plan.personId === null) return onShelves(tx, plan, plan.first, limit);
  if (plan.shelves.some((shelf) => shelf.endsWith('/trash'))) return scanned(tx, plan, limit);
  const conditions = await conditionsOf(tx, plan);
  return conditions.streams.length === 0 ? scanned(tx, plan, limit) : joined(tx, plan, conditions, limit);
};
