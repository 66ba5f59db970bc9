import type { IDBPDatabase } from 'idb';
import { matches, type Window } from './matches.ts';
import type { Plan } from './plan.ts';
import type { Schema, StoredInteraction } from './schema.ts';
import { type Conditions, conditionsOf, freshPlaces, passes, type Reading, readsOf, stores } from './search-conditions.ts';

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
  if (sought.sets.length === 0 && places !== null) {
    const theirs = inOrder([...places].filter((place) => place >= plan.first && place <= plan.last));
    yield { places: theirs, to: plan.last, dense: false, unsure: sought.without.length > 0 };
    return;
  }
  const [segments, loose] = await Promise.all([
    tx.objectStore('segments').getAll(),
    sought.without.length > 0 ? tx.objectStore('loose').getAllKeys() : [],
  ]);
  for await (const some of matches(readsOf(tx), segments, sought, plan, loose))
    yield places ? { ...some, dense: false, places: some.places.filter((place) => places.has(place)) } : some;
}

const joined = async (tx: Reading, plan: Plan, conditions: Conditions, limit: number): Promise<StoredInteraction[]> => {
  const found: StoredInteraction[] = [];
  let waiting = inOrder(freshPlaces(await tx.objectStore('fresh').getAll(), plan, conditions.sought));
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
 * person; where no condition leads (only "not" of a phrase, a choice that nearly all meet, the trash), the newest are looked at in turn.
 */
export const find = async (db: IDBPDatabase<Schema>, plan: Plan, limit: number): Promise<StoredInteraction[]> => {
  const tx: Reading = db.transaction([...stores]);
  if (plan.clauses.length === 0 && plan.sets.length === 0 && plan.personId === null) return onShelves(tx, plan, plan.first, limit);
  const conditions = await conditionsOf(tx, plan);
  const { sought, places } = conditions;
  const leads = sought.sets.length + sought.without.length > 0 || places !== null;
  const inTrash = plan.shelves.some((shelf) => shelf.endsWith('/trash'));
  return leads && !inTrash ? joined(tx, plan, conditions, limit) : scanned(tx, plan, conditions, limit);
};
