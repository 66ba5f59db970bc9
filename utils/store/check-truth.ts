import { fold } from '@/utils/domain/fold.ts';
import { emptyCounters, PRACTICE } from './counted.ts';
import { database } from './database.ts';
import { isWhole } from './rows.ts';
import type { Counters, StoredInteraction, StoredSite, StoredTag } from './schema.ts';
import { shelfOf } from './shelf.ts';

const AT_ONCE = 500;
export type Count = { listening: number; performance: number };

/** What the interactions say, by key. */
export class Truth {
  readonly counters = new Map<string, Counters>();
  readonly sites = new Map<string, Count & Pick<StoredSite, 'brandId' | 'siteName' | 'site'>>();
  readonly tags = new Map<string, Count & Pick<StoredTag, 'brandId' | 'group' | 'key' | 'name'>>();
  readonly accounts = new Map<string, Count>();
  readonly reactions = new Map<string, number>();
  /** Own posts that say they have reactions, or may have. */
  readonly own = new Map<string, number>();
  /** Places of rows that lie on a shelf where they don't belong. */
  readonly misplaced: number[] = [];
  damaged = 0;

  add(row: StoredInteraction): void {
    if (!isWhole(row)) this.damaged += 1;
    if (!isWhole(row)) return;
    if (row.shelf !== shelfOf(row)) this.misplaced.push(row.place);
    if (row.rootOf !== undefined || row.reactions !== 0) this.own.set(row.id, row.reactions);
    if (row.deletedAt !== null) return;
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

/** Reads all interactions in steps; null once `signal` aborts. */
export const readTruth = async (progress: (rows: number) => void, signal: AbortSignal | undefined): Promise<Truth | null> => {
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
