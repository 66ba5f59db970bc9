import { fold } from '@/utils/domain/fold.ts';
import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { onChange } from './announce.ts';
import { mendTerms } from './check-terms.ts';
import { emptyCounters, PRACTICE } from './counted.ts';
import { database } from './database.ts';
import { isWhole } from './rows.ts';
import type { Counters, StoredInteraction, StoredPerson, StoredSite, StoredTag } from './schema.ts';
import type { Act } from './scope.ts';
import type { StoreCode } from './types.ts';

/** What the check found wrong and put right: how many records of each. */
export interface Mended {
  counters: number;
  sites: number;
  tags: number;
  persons: number;
  /** Own posts whose number of reactions was wrong. */
  reactions: number;
  /** Mentions that a search would have missed. */
  words: number;
  /** Damaged beyond reading: left as they are, and shown nowhere. */
  damaged: number;
}

const AT_ONCE = 500;
const TRIES = 3;
type Count = { listening: number; performance: number };

/** What the interactions say, by key. */
class Truth {
  readonly counters = new Map<string, Counters>();
  readonly sites = new Map<string, Count & Pick<StoredSite, 'brandId' | 'siteName' | 'site'>>();
  readonly tags = new Map<string, Count & Pick<StoredTag, 'brandId' | 'group' | 'key' | 'name'>>();
  readonly accounts = new Map<string, Count>();
  readonly reactions = new Map<string, number>();
  damaged = 0;

  add(row: StoredInteraction): void {
    if (!isWhole(row)) this.damaged += 1;
    if (!isWhole(row) || row.deletedAt !== null) return;
    const { brandId, notebook, post, account } = row;
    const count = <T extends Count>(to: Map<string, T>, key: string, make: () => T): T => {
      const record = to.get(key) ?? make();
      record[notebook] += 1;
      to.set(key, record);
      return record;
    };
    const none = { listening: 0, performance: 0 };
    const brand = count(this.counters, brandId, () => emptyCounters(brandId));
    brand.toReply += row.status === 'needs-reply' ? 1 : 0;
    brand.practice += post.site === PRACTICE ? 1 : 0;
    count(this.sites, JSON.stringify([brandId, post.siteName]), () => ({ brandId, siteName: post.siteName, site: post.site, ...none }));
    for (const { group, name } of row.tags)
      count(this.tags, JSON.stringify([brandId, group, fold(name)]), () => ({ brandId, group, key: fold(name), name, ...none }));
    if (account) count(this.accounts, account, () => ({ ...none }));
    if (row.reactionTo) this.reactions.set(row.reactionTo, (this.reactions.get(row.reactionTo) ?? 0) + 1);
  }
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
    if (!differs(was, is)) continue;
    const { listening, performance } = is;
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
  const wrong = (await tx.objectStore('persons').getAll()).filter((person) => differs(person, counts.get(person.id) ?? none));
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
  for (const [id, reactions] of truth.reactions) {
    const own = await store.index('id').get(id);
    if (!own || own.reactions === reactions) continue;
    tx.write(store.put({ ...own, reactions }));
    mended += 1;
  }
  return mended;
};

const read = async (progress: (rows: number) => void, signal: AbortSignal | undefined): Promise<Truth | null> => {
  const truth = new Truth();
  const db = await database();
  let rows = 0;
  for (let first = 0, more = true; more; ) {
    const some = await db.getAll('interactions', IDBKeyRange.lowerBound(first), AT_ONCE);
    if (signal?.aborted) return null;
    for (const row of some) truth.add(row);
    rows += some.length;
    progress(rows);
    first = (some.at(-1)?.place ?? 0) + 1;
    more = some.length === AT_ONCE;
  }
  return truth;
};

/**
 * Reads all interactions in steps and puts right what was counted of them and what a search finds them by. What is kept or
 * changed meanwhile, in any tab, makes it read again. `progress` hears how many rows are read; an aborted `signal` ends it
 * with nothing changed (null). `busy`: somebody changed something each time.
 */
export const check = async (
  progress: (rows: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<Mended | null, StoreCode | 'busy'>> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const listening = new AbortController();
    let changed = false;
    onChange(() => {
      changed = true;
    }, listening.signal);
    const truth = await read(progress, signal);
    if (!truth) return ok(null);
    const counted = await act<Omit<Mended, 'words'> | null>(
      async (tx) =>
        changed
          ? ok(null)
          : ok({
              counters: await mendCounters(tx, truth),
              sites: await mendSites(tx, truth),
              tags: await mendTags(tx, truth),
              persons: await mendPersons(tx, truth),
              reactions: await mendReactions(tx, truth),
              damaged: truth.damaged,
            }),
      () => [],
    );
    listening.abort();
    if (!counted.ok) return counted;
    if (!counted.value) continue;
    const words = await mendTerms(signal);
    return words.ok ? ok({ ...counted.value, words: words.value }) : words;
  }
  return { ok: false, code: 'busy' };
};
