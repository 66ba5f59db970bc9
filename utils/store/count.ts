import { emptyCounters } from './counted.ts';
import { database } from './database.ts';
import { list } from './list.ts';
import { type Plan, planOf } from './plan.ts';
import { isWhole } from './rows.ts';
import type { StoredInteraction } from './schema.ts';
import { against, conditionsOf, freshPlaces, isAgainst, type Reading, readsOf, stores } from './search-conditions.ts';
import { meets } from './search-match.ts';
import type { Clause } from './search-query.ts';
import { allIn, matching, type Wanted } from './segment-read.ts';
import { PER_CHUNK, type Segment } from './segment-write.ts';
import { type Shelf, shelfKey } from './shelf.ts';
import { isIndexed } from './terms.ts';
import type { Filter } from './types.ts';

const STEP = 500;

/** What terms alone can count: a term of each set, and none of those that stand against it. */
interface Countable {
  plan: Plan;
  without: readonly Wanted[];
}

const isPlain = (clause: Clause): boolean => !clause.not && isIndexed(clause.kind, clause.text);

const setsOf = ({ clauses, sets }: Plan): (readonly Clause[])[] => [...clauses.map((one) => [one]), ...sets];

/** Null where rows must be looked at: phrases, a person, the trash, folded reactions, and a choice that nearly all meet. */
const countableOf = (plan: Plan, filter: Filter): Countable | null => {
  const { clauses, brandId } = plan;
  const all = setsOf(plan);
  if (filter.deleted || filter.foldReactions || plan.personId !== null || clauses.some(({ phrase }) => phrase)) return null;
  const positive = all.filter((set) => set.every(isPlain));
  const left = all.filter((set) => !positive.includes(set));
  if (!left.every((set) => set.length === 1 && set.every(isAgainst))) return null;
  return { plan, without: left.flat().map((one) => against(brandId, one)) };
};

const has = (shelf: Shelf, { brandId, shelves }: Plan): boolean => shelves.includes(shelfKey(brandId, shelf));

/** All on the plan's shelves: of all times from the counters, where they know it, since counting an index reads all of it. */
const onShelves = async (tx: Reading, plan: Plan): Promise<number> => {
  const { shelves, first, last, brandId } = plan;
  if (first > last) return 0;
  const ours = has('posts', plan);
  if (first === 0 && last === Number.MAX_SAFE_INTEGER && !has('trash', plan) && ours === has('reactions', plan)) {
    const { listening, performance } = (await tx.objectStore('counters').get(brandId)) ?? emptyCounters(brandId);
    return (has('listening', plan) ? listening : 0) + (ours ? performance : 0);
  }
  const index = tx.objectStore('interactions').index('shelf');
  const counts = await Promise.all(shelves.map((shelf) => index.count(IDBKeyRange.bound([shelf, first], [shelf, last]))));
  return counts.reduce((sum, one) => sum + one, 0);
};

/** Counts a segment's rows, and says which of them are to be looked at. */
const inSegment = async (
  tx: Reading,
  segment: Segment,
  { plan, without }: Countable,
  sets: readonly (readonly Wanted[])[],
  loose: ReadonlySet<number>,
): Promise<{ count: number; look: number[] }> => {
  const reads = readsOf(tx);
  const [{ rows, unsure }, no, chunks] = await Promise.all([
    matching(reads, segment, { sets, pairs: [], without: [] }),
    without.length > 0 ? matching(reads, segment, { sets: [without], pairs: [], without: [] }) : null,
    reads.chunks.getAll(allIn(segment.id)),
  ]);
  const bad = new Uint8Array(segment.rows);
  for (let i = 0; no && i < no.rows.length; i += 1) bad[no.rows[i] ?? 0] = 1;
  let count = 0;
  const look: number[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    const place = chunks[Math.floor(row / PER_CHUNK)]?.places[row % PER_CHUNK] ?? -1;
    if (place < plan.first || place > plan.last) continue;
    if (unsure || (loose.size > 0 && loose.has(place))) look.push(place);
    else if (bad[row] === 0) count += 1;
  }
  return { count, look };
};

const bySegments = async (tx: Reading, countable: Countable, counts: (row: StoredInteraction) => boolean): Promise<number> => {
  const { plan } = countable;
  const [conditions, waiting, loose, segments] = await Promise.all([
    conditionsOf(tx, plan),
    tx.objectStore('fresh').getAll(),
    tx.objectStore('loose').getAllKeys(),
    tx.objectStore('segments').getAll(),
  ]);
  const known = new Set(loose);
  const within = segments.filter((one) => one.first <= plan.last && one.last >= plan.first);
  const each = await Promise.all(within.map((one) => inSegment(tx, one, countable, conditions.sought.sets, known)));
  const look = new Set([...each.flatMap((one) => one.look), ...freshPlaces(waiting, plan, conditions.sought)]);
  const store = tx.objectStore('interactions');
  let count = each.reduce((sum, one) => sum + one.count, 0);
  const places = [...look];
  for (let i = 0; i < places.length; i += STEP) {
    const rows = await Promise.all(places.slice(i, i + STEP).map((place) => store.get(place)));
    count += rows.filter((row) => row && counts(row)).length;
  }
  return count;
};

/** "Not" alone: all that there are, but those that have one of what must not be there. */
const allBut = async (tx: Reading, plan: Plan): Promise<number> => {
  const inNotebook = plan.sets.filter((set) => set.some(({ kind }) => kind === 'notebook'));
  const all = setsOf(plan);
  const others = all.filter((set) => !inNotebook.includes(set)).flat();
  const unwanted = others.map((one): Clause => (one.not ? { ...one, not: false } : { not: false, kind: one.kind, text: '', prefix: true }));
  const without = inNotebook.flat().flatMap((one) => (isIndexed(one.kind, one.text) ? [] : [against(plan.brandId, one)]));
  const having: Plan = { ...plan, clauses: [], sets: [unwanted, ...inNotebook] };
  const listed = (row: StoredInteraction): boolean => plan.shelves.includes(row.shelf) && isWhole(row);
  const have = await bySegments(tx, { plan: having, without }, (row) => listed(row) && !meets(row, all));
  return (await onShelves(tx, plan)) - have;
};

/** How many a filter shows, from terms where they know it, else by reading rows in steps. Null once `stale` says that nobody waits. */
export const countOf = async (filter: Filter, stale: () => boolean = () => false): Promise<number | null> => {
  const plan = planOf(filter, null);
  const tx: Reading = (await database()).transaction([...stores]);
  if (plan.clauses.length === 0 && plan.sets.length === 0 && plan.personId === null) return onShelves(tx, plan);
  const countable = countableOf(plan, filter);
  if (countable) {
    const all = setsOf(plan);
    const leads = all.some((set) => set.every(isPlain) && !set.some(({ kind }) => kind === 'notebook'));
    const counts = (row: StoredInteraction): boolean => plan.shelves.includes(row.shelf) && isWhole(row) && meets(row, all);
    return leads ? bySegments(tx, countable, counts) : allBut(tx, plan);
  }
  let count = 0;
  let next: string | null = null;
  do {
    const page = await list(filter, next, STEP);
    if (stale()) return null;
    count += page.rows.length;
    next = page.next;
  } while (next !== null);
  return count;
};
