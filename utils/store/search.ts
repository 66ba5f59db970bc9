import type { IDBPDatabase } from 'idb';
import type { Plan } from './plan.ts';
import { isWhole } from './rows.ts';
import type { Schema, StoredInteraction } from './schema.ts';
import { meets } from './search-match.ts';

const onShelves = async (db: IDBPDatabase<Schema>, plan: Plan, first: number, limit: number): Promise<StoredInteraction[]> => {
  if (first > plan.last) return [];
  const index = db.transaction('interactions').store.index('shelf');
  const lists = await Promise.all(plan.shelves.map((shelf) => index.getAll(IDBKeyRange.bound([shelf, first], [shelf, plan.last]), limit)));
  if (lists.length === 1) return lists[0] ?? [];
  return lists
    .flat()
    .sort((a, b) => a.place - b.place)
    .slice(0, limit);
};

export const find = async (db: IDBPDatabase<Schema>, plan: Plan, limit: number): Promise<StoredInteraction[]> => {
  const plain = plan.clauses.length === 0 && plan.sets.length === 0 && plan.personId === null;
  if (plain) return onShelves(db, plan, plan.first, limit);
  const found: StoredInteraction[] = [];
  let first = plan.first;
  while (found.length < limit) {
    const rows = await onShelves(db, plan, first, 200);
    for (const row of rows) {
      if (isWhole(row) && meets(row, plan.clauses) && plan.sets.every((set) => set.some((one) => meets(row, [one])))) found.push(row);
    }
    const last = rows.at(-1);
    if (rows.length < 200 || !last) break;
    first = last.place + 1;
  }
  return found.slice(0, limit);
};
