import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { matches, type Window } from './matches.ts';
import type { Plan } from './plan.ts';
import { isWhole } from './rows.ts';
import type { Fresh, Schema, StoredInteraction } from './schema.ts';
import { meets } from './search-match.ts';
import type { Clause } from './search-query.ts';
import { pairsIn } from './segment-pairs.ts';
import type { Sought } from './segment-read.ts';
import { isIndexed, termKey } from './terms.ts';

const stores = ['interactions', 'fresh', 'accounts', 'segments', 'blocks', 'chunks', 'pairs'] as const;
type Reading = IDBPTransaction<Schema, (typeof stores)[number][], 'readonly'>;

const TOP = Number.MAX_SAFE_INTEGER;
const SCANNED = 100;

/** Sorted, each once. */
const inOrder = (places: readonly number[]): number[] => [...new Set(places)].sort((a, b) => a - b);

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

/** How a plan is looked for: by terms, by a person's places, and what is then asked of each row that is found. */
interface Conditions {
  sought: Sought;
  places: ReadonlySet<number> | null;
  accounts: readonly string[] | null;
  all: readonly (readonly Clause[])[];
  /** What terms don't fully answer for: phrases, "not", and what nearly every row has. */
  left: readonly (readonly Clause[])[];
}

const positive = (set: readonly Clause[]): boolean => set.every((clause) => !clause.not && isIndexed(clause.kind, clause.text));

const ofPerson = async (tx: Reading, personId: string): Promise<{ places: ReadonlySet<number>; accounts: string[] }> => {
  const accounts = await tx.objectStore('accounts').index('person').getAllKeys(personId);
  const index = tx.objectStore('interactions').index('account');
  const lists = await Promise.all(accounts.map((account) => index.getAllKeys(IDBKeyRange.bound([account, 0], [account, TOP]))));
  return { places: new Set(lists.flat()), accounts };
};

const conditionsOf = async (tx: Reading, plan: Plan): Promise<Conditions> => {
  const all = [...plan.clauses.map((clause) => [clause]), ...plan.sets];
  const person = plan.personId === null ? null : await ofPerson(tx, plan.personId);
  const found = all.filter(positive);
  return {
    all,
    sought: {
      sets: found.map((set) => set.map(({ kind, text, prefix }) => ({ key: termKey(plan.brandId, kind, text), prefix }))),
      pairs: found.flatMap((set) => set.flatMap(({ phrase }) => pairsIn(phrase ?? []))),
    },
    left: all.filter((set) => !found.includes(set) || set.some(({ phrase }) => phrase !== undefined)),
    places: person?.places ?? null,
    accounts: person?.accounts ?? null,
  };
};

const passes = (row: StoredInteraction, plan: Plan, { accounts }: Conditions, sets: readonly (readonly Clause[])[]): boolean =>
  plan.shelves.includes(row.shelf) &&
  (accounts === null || (row.account !== null && accounts.includes(row.account))) &&
  isWhole(row) &&
  meets(row, sets);

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

const AT_FIRST = 60;
const AT_MOST = 500;

const rowsAt = async (tx: Reading, places: readonly number[], dense: boolean): Promise<(StoredInteraction | undefined)[]> => {
  const store = tx.objectStore('interactions');
  const [first, last] = [places[0], places.at(-1)];
  if (!dense || first === undefined || last === undefined) return Promise.all(places.map((place) => store.get(place)));
  const wanted = new Set(places);
  return (await store.getAll(IDBKeyRange.bound(first, last))).filter(({ place }) => wanted.has(place));
};

/** Reads rows in step with what is found until there are enough: more at once, the fewer of them pass. */
const fetched = async (
  tx: Reading,
  plan: Plan,
  { places, dense, unsure }: Window,
  by: Conditions,
  limit: number,
): Promise<StoredInteraction[]> => {
  const found: StoredInteraction[] = [];
  const toAsk = (row: StoredInteraction) => (row.mixed || unsure ? by.all : by.left);
  let count = Math.min(by.left.length > 0 || unsure ? limit + 10 : limit, AT_FIRST);
  for (let i = 0; i < places.length && found.length < limit; ) {
    const some = places.slice(i, i + count);
    i += some.length;
    count = Math.min(AT_MOST, count * 2);
    for (const row of await rowsAt(tx, some, dense)) if (row && passes(row, plan, by, toAsk(row))) found.push(row);
  }
  return found.slice(0, limit);
};

/** A person's places alone, or what has the terms, a window at a time. */
async function* candidates(tx: Reading, plan: Plan, { sought, places }: Conditions): AsyncGenerator<Window> {
  if (sought.sets.length === 0) {
    const theirs = inOrder([...(places ?? [])].filter((place) => place >= plan.first && place <= plan.last));
    yield { places: theirs, to: plan.last, dense: false, unsure: false };
    return;
  }
  const reads = { blocks: tx.objectStore('blocks'), chunks: tx.objectStore('chunks'), pairs: tx.objectStore('pairs') };
  for await (const some of matches(reads, await tx.objectStore('segments').getAll(), sought, plan.first, plan.last))
    yield places ? { ...some, dense: false, places: some.places.filter((place) => places.has(place)) } : some;
}

const joined = async (tx: Reading, plan: Plan, conditions: Conditions, limit: number): Promise<StoredInteraction[]> => {
  const found: StoredInteraction[] = [];
  let waiting = inOrder(freshPlaces(await tx.objectStore('fresh').getAll(), plan));
  const take = async (some: Window): Promise<void> => {
    found.push(...(await fetched(tx, plan, some, conditions, limit - found.length)));
  };
  for await (const some of candidates(tx, plan, conditions)) {
    const newer = waiting.filter((place) => place <= some.to);
    waiting = waiting.filter((place) => place > some.to);
    await take(newer.length === 0 ? some : { ...some, places: inOrder([...newer, ...some.places]) });
    if (found.length >= limit) return found;
  }
  await take({ places: waiting, to: plan.last, dense: false, unsure: false });
  return found;
};

const scanned = async (tx: Reading, plan: Plan, conditions: Conditions, limit: number): Promise<StoredInteraction[]> => {
  const found: StoredInteraction[] = [];
  for (let first = plan.first; found.length < limit; ) {
    const rows = await onShelves(tx, plan, first, SCANNED);
    found.push(...rows.filter((row) => passes(row, plan, conditions, conditions.all)));
    const last = rows.at(-1);
    if (rows.length < SCANNED || !last) break;
    first = last.place + 1;
  }
  return found.slice(0, limit);
};

/**
 * The newest rows that meet a plan. Without conditions one range is read; with some, rows are found by their terms or their
 * person; where no condition leads (only "not", what nearly everything has, the trash), the newest rows are looked at in turn.
 */
export const find = async (db: IDBPDatabase<Schema>, plan: Plan, limit: number): Promise<StoredInteraction[]> => {
  const tx: Reading = db.transaction([...stores]);
  if (plan.clauses.length === 0 && plan.sets.length === 0 && plan.personId === null) return onShelves(tx, plan, plan.first, limit);
  const conditions = await conditionsOf(tx, plan);
  const leads = conditions.sought.sets.length > 0 || conditions.places !== null;
  const inTrash = plan.shelves.some((shelf) => shelf.endsWith('/trash'));
  return leads && !inTrash ? joined(tx, plan, conditions, limit) : scanned(tx, plan, conditions, limit);
};
