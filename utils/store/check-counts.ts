import type { Count, Truth } from './check-truth.ts';
import { emptyCounters } from './counted.ts';
import type { StoredPerson, StoredTag } from './schema.ts';
import type { Act } from './scope.ts';
import { shelfOf } from './shelf.ts';

/** What the check found wrong and put right: how many records of each. */
export interface Mended {
  counters: number;
  sites: number;
  tags: number;
  persons: number;
  /** Own posts whose number of reactions was wrong. */
  reactions: number;
  /** Mentions that no list showed, or a wrong one. */
  shelves: number;
  /** Mentions that a search would have missed. */
  words: number;
  /** Damaged beyond reading: left as they are, and shown nowhere. */
  damaged: number;
}

const differs = (a: Count | undefined, b: Count): boolean => a?.listening !== b.listening || a.performance !== b.performance;
const none: Count = { listening: 0, performance: 0 };

const mendTags = async (tx: Act, truth: Truth): Promise<number> => {
  let mended = 0;
  const stored = await tx.objectStore('tags').getAll();
  const known = new Map(stored.map((tag) => [JSON.stringify([tag.brandId, tag.group, tag.key]), tag]));
  for (const [name, tag] of [...known, ...truth.tags]) {
    const is = truth.tags.get(name) ?? none;
    const was = known.get(name);
    const { listening, performance } = is;
    if (!differs(was, is) && was?.rank === -(listening + performance)) continue;
    const whole: StoredTag = { born: null, ...tag, ...was, listening, performance, rank: -(listening + performance) };
    tx.tags.put([tag.brandId, tag.group, tag.key], whole);
    known.set(name, whole);
    mended += 1;
  }
  return mended;
};

const mendSites = async (tx: Act, truth: Truth): Promise<number> => {
  const stored = await tx.objectStore('sites').getAll();
  const known = new Map(stored.map((site) => [JSON.stringify([site.brandId, site.siteName]), site]));
  const wrong = [...truth.sites].filter(([key, site]) => differs(known.get(key), site));
  const gone = [...known].filter(([key]) => !truth.sites.has(key));
  for (const [, site] of wrong) tx.sites.put([site.brandId, site.siteName], site);
  for (const [, site] of gone) tx.sites.delete([site.brandId, site.siteName]);
  return wrong.length + gone.length;
};

const mendCounters = async (tx: Act, truth: Truth): Promise<number> => {
  let mended = 0;
  for (const brandId of await tx.objectStore('brands').getAllKeys()) {
    const is = truth.counters.get(brandId) ?? emptyCounters(brandId);
    const was = await tx.counters.get(brandId);
    if (JSON.stringify(was ?? emptyCounters(brandId)) === JSON.stringify(is)) continue;
    tx.counters.put(brandId, is);
    mended += 1;
  }
  return mended;
};

const mendPersons = async (tx: Act, truth: Truth): Promise<number> => {
  const counts = new Map<string, Count>();
  for (const { key, personId } of await tx.objectStore('accounts').getAll()) {
    const [of, sum] = [truth.accounts.get(key) ?? none, counts.get(personId) ?? none];
    counts.set(personId, { listening: sum.listening + of.listening, performance: sum.performance + of.performance });
  }
  const wrong = (await tx.objectStore('persons').getAll()).filter(
    (person) => differs(person, counts.get(person.id) ?? none) || person.rank !== -(person.listening + person.performance),
  );
  for (const person of wrong) {
    const { listening, performance } = counts.get(person.id) ?? none;
    const right: StoredPerson = { ...person, listening, performance, rank: -(listening + performance) };
    tx.persons.put(person.id, right);
  }
  return wrong.length;
};

const mendReactions = async (tx: Act, truth: Truth): Promise<number> => {
  const store = tx.objectStore('interactions');
  let mended = 0;
  for (const id of new Set([...truth.own.keys(), ...truth.reactions.keys()])) {
    const reactions = truth.reactions.get(id) ?? 0;
    if (truth.own.get(id) === reactions) continue;
    const own = await store.index('id').get(id);
    if (!own || own.reactions === reactions) continue;
    await store.put({ ...own, reactions });
    mended += 1;
  }
  return mended;
};

const mendShelves = async (tx: Act, { misplaced }: Truth): Promise<number> => {
  const store = tx.objectStore('interactions');
  for (const place of misplaced) {
    const row = await store.get(place);
    if (row) await store.put({ ...row, shelf: shelfOf(row) });
  }
  return misplaced.length;
};

/** Puts right what was counted of the interactions, within a transaction: how many records of each kind. */
export const mendCounts = async (tx: Act, truth: Truth): Promise<Omit<Mended, 'words'>> => ({
  counters: await mendCounters(tx, truth),
  sites: await mendSites(tx, truth),
  tags: await mendTags(tx, truth),
  persons: await mendPersons(tx, truth),
  reactions: await mendReactions(tx, truth),
  shelves: await mendShelves(tx, truth),
  damaged: truth.damaged,
});
