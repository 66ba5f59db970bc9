import type { IDBPTransaction } from 'idb';
import type { Plan } from './plan.ts';
import { isWhole } from './rows.ts';
import type { Fresh, Schema, StoredInteraction } from './schema.ts';
import { meets } from './search-match.ts';
import type { Clause } from './search-query.ts';
import { pairsIn } from './segment-pairs.ts';
import type { Reads, Sought, Wanted } from './segment-read.ts';
import { isIndexed, termKey } from './terms.ts';

/** How a plan is looked for: by terms, by a person's places, and what is then asked of each row that is found. */
export interface Conditions {
  sought: Sought;
  places: ReadonlySet<number> | null;
  accounts: readonly string[] | null;
  all: readonly (readonly Clause[])[];
  /** What terms don't fully answer for: phrases, "not", and what nearly every row has. */
  left: readonly (readonly Clause[])[];
}

export const positive = (set: readonly Clause[]): boolean => set.every((clause) => !clause.not && isIndexed(clause.kind, clause.text));

export const stores = ['interactions', 'fresh', 'accounts', 'segments', 'blocks', 'chunks', 'pairs', 'loose'] as const;
/** What a search reads: one transaction over all of it. */
export type Reading = IDBPTransaction<Schema, (typeof stores)[number][], 'readonly'>;

const TOP = Number.MAX_SAFE_INTEGER;

const ofPerson = async (tx: Reading, personId: string): Promise<{ places: ReadonlySet<number>; accounts: string[] }> => {
  const accounts = await tx.objectStore('accounts').index('person').getAllKeys(personId);
  const index = tx.objectStore('interactions').index('account');
  const lists = await Promise.all(accounts.map((account) => index.getAllKeys(IDBKeyRange.bound([account, 0], [account, TOP]))));
  return { places: new Set(lists.flat()), accounts };
};

export const wantedOf = (brandId: string, { kind, text, prefix }: Clause): Wanted => ({ key: termKey(brandId, kind, text), prefix });

export const conditionsOf = async (tx: Reading, plan: Plan): Promise<Conditions> => {
  const all = [...plan.clauses.map((clause) => [clause]), ...plan.sets];
  const person = plan.personId === null ? null : await ofPerson(tx, plan.personId);
  const found = all.filter(positive);
  return {
    all,
    sought: {
      sets: found.map((set) => set.map((clause) => wantedOf(plan.brandId, clause))),
      pairs: found.flatMap((set) => set.flatMap(({ phrase }) => pairsIn(phrase ?? []))),
    },
    left: all.filter((set) => !found.includes(set) || set.some(({ phrase }) => phrase !== undefined)),
    places: person?.places ?? null,
    accounts: person?.accounts ?? null,
  };
};

export const passes = (row: StoredInteraction, plan: Plan, { accounts }: Conditions, sets: readonly (readonly Clause[])[]): boolean =>
  plan.shelves.includes(row.shelf) &&
  (accounts === null || (row.account !== null && accounts.includes(row.account))) &&
  isWhole(row) &&
  meets(row, sets);

const freshHas = (terms: readonly string[], brandId: string, clause: Clause): boolean => {
  const key = termKey(brandId, clause.kind, clause.text);
  return clause.prefix ? terms.some((term) => term.startsWith(key)) : terms.includes(key);
};

/** Among what isn't in the index yet: whatever may meet the plan. */
export const freshPlaces = (waiting: readonly Fresh[], plan: Plan): number[] => {
  const sets = [...plan.clauses.map((clause) => [clause]), ...plan.sets].filter(positive);
  return waiting
    .filter(({ place, terms }) => {
      const all = terms.split('\n');
      return place >= plan.first && place <= plan.last && sets.every((set) => set.some((clause) => freshHas(all, plan.brandId, clause)));
    })
    .map(({ place }) => place);
};

/** The stores of segments, to read. */
export const readsOf = (tx: Reading): Reads => ({
  blocks: tx.objectStore('blocks'),
  chunks: tx.objectStore('chunks'),
  pairs: tx.objectStore('pairs'),
});
