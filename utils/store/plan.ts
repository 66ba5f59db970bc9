import { fold } from '@/utils/domain/fold.ts';
import { firstBefore, lastFrom } from './place.ts';
import { type Clause, parseQuery } from './search-query.ts';
import { type Shelf, shelfKey } from './shelf.ts';
import type { TermKind } from './terms.ts';
import type { Filter } from './types.ts';

/** What a filter asks of the store: shelves, a range of places, clauses that all hold, and sets of which one must. */
export interface Plan {
  brandId: string;
  shelves: readonly string[];
  /** Every listed row lies in these places, both inclusive. */
  first: number;
  last: number;
  clauses: readonly Clause[];
  /** Of each set one must be met. */
  sets: readonly (readonly Clause[])[];
  personId: string | null;
}

const clause = (kind: TermKind, text: string, not = false): Clause => ({ not, kind, text, prefix: false });

const shelvesOf = (filter: Filter): Shelf[] => {
  if (filter.deleted) return ['trash'];
  const performance: Shelf[] = filter.foldReactions ? ['posts'] : ['posts', 'reactions'];
  if (filter.notebook === 'listening') return ['listening'];
  return filter.notebook === 'performance' ? performance : ['listening', ...performance];
};

const setsOf = (filter: Filter): Clause[][] =>
  [
    // Each tag must be there: a set of one.
    ...(filter.tags ?? []).map((tag) => [clause('group', `${tag.group}:${fold(tag.name)}`)]),
    (filter.sentiments ?? []).map((one) => clause('sentiment', one)),
    (filter.statuses ?? []).map((one) => clause('status', one)),
    (filter.sites ?? []).map((one) => clause('site', fold(one).slice(0, 80))),
  ].filter((set) => set.length > 0);

export const planOf = (filter: Filter, cursor: string | null): Plan => {
  const query = parseQuery(filter.words ?? '');
  const from = Math.max(filter.from ?? 0, query.after ?? 0);
  const to = Math.min(filter.to ?? Number.POSITIVE_INFINITY, query.before ?? Number.POSITIVE_INFINITY);
  const after = cursor === null ? 0 : Number(cursor) + 1;
  const clauses = [
    ...query.clauses,
    ...(filter.win === undefined ? [] : [clause('is', 'win', !filter.win)]),
    ...(filter.passedOn === undefined ? [] : [clause('is', 'passed-on', !filter.passedOn)]),
  ];
  const sets = setsOf(filter);
  const joins = clauses.length + sets.length > 0 && filter.notebook !== undefined && !filter.deleted;
  return {
    brandId: filter.brandId,
    shelves: shelvesOf(filter).map((shelf) => shelfKey(filter.brandId, shelf)),
    first: Math.max(0, after, Number.isFinite(to) ? firstBefore(to) : 0),
    last: Math.min(Number.MAX_SAFE_INTEGER, lastFrom(from)),
    clauses,
    sets: joins && filter.notebook ? [...sets, [clause('notebook', filter.notebook)]] : sets,
    personId: filter.personId ?? null,
  };
};
