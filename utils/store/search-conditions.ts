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
  /** What terms don't fully answer for: phrases, and choices that nearly every row meets. */
  left: readonly (readonly Clause[])[];
}

export const positive = (set: readonly Clause[]): boolean => set.every((clause) => !clause.not && isIndexed(clause.kind, clause.text));

/** What no term says, but the lack of some: a word that must not be there, or what nearly every row has. */
export const isAgainst = (clause: Clause): boolean => !clause.phrase && clause.not === isIndexed(clause.kind, clause.text);
const lacks = (set: readonly Clause[]): boolean => set.length === 1 && set.every(isAgainst);

export const stores = [
  'interactions',
  'fresh',
  'accounts',
  'segments',
  'blocks',
  'chunks',
  'pairs',
  'loose',
  'brands',
  'counters',
] as const;
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

/** What must not be there. Nothing has what nearly all have as a term: instead it has no other term of that kind. */
export const against = (brandId: string, clause: Clause): Wanted =>
  clause.not ? wantedOf(brandId, clause) : { key: termKey(brandId, clause.kind, ''), prefix: true };

export const conditionsOf = async (tx: Reading, plan: Plan): Promise<Conditions> => {
  const all = [...plan.clauses.map((clause) => [clause]), ...plan.sets];
  const person = plan.personId === null ? null : await ofPerson(tx, plan.personId);
  const found = all.filter(positive);
  const sets = found.map((set) => set.map((clause) => wantedOf(plan.brandId, clause)));
  const without = all.filter(lacks).flatMap((set) => set.map((clause) => against(plan.brandId, clause)));
  // By "not" alone, where rows of other brands lie between: all of a brand have a site.
  const alone = without.length > 0 && sets.length === 0 && person === null;
  if (alone && (await tx.objectStore('brands').count()) > 1) sets.push([{ key: termKey(plan.brandId, 'site', ''), prefix: true }]);
  return {
    all,
    sought: { sets, pairs: found.flatMap((set) => set.flatMap(({ phrase }) => pairsIn(phrase ?? []))), without },
    left: all.filter((set) => !(found.includes(set) || lacks(set)) || set.some(({ phrase }) => phrase !== undefined)),
    places: person?.places ?? null,
    accounts: person?.accounts ?? null,
  };
};

export const passes = (row: StoredInteraction, plan: Plan, { accounts }: Conditions, sets: readonly (readonly Clause[])[]): boolean =>
  plan.shelves.includes(row.shelf) &&
  (accounts === null || (row.account !== null && accounts.includes(row.account))) &&
  isWhole(row) &&
  meets(row, sets);

const among = (terms: readonly string[], { key, prefix }: Wanted): boolean =>
  prefix ? terms.some((term) => term.startsWith(key)) : terms.includes(key);

/** Among what isn't in the index yet: what has the terms that are sought. */
export const freshPlaces = (waiting: readonly Fresh[], { first, last }: Plan, { sets, without }: Sought): number[] =>
  waiting
    .filter(({ place, terms }) => {
      const all = terms.split('\n');
      const has = (one: Wanted): boolean => among(all, one);
      return place >= first && place <= last && sets.every((set) => set.some(has)) && !without.some(has);
    })
    .map(({ place }) => place);

/** The stores of segments, to read. */
export const readsOf = (tx: Reading): Reads => ({
  blocks: tx.objectStore('blocks'),
  chunks: tx.objectStore('chunks'),
  pairs: tx.objectStore('pairs'),
});
