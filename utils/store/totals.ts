import type { Notebook, Tag } from '@/utils/domain/interaction.ts';
import { emptyCounters } from './counted.ts';
import { whenAllCounted } from './counting.ts';
import { database } from './database.ts';
import type { StoredPerson, StoredSite, StoredTag } from './schema.ts';
import type { Totals } from './types.ts';

/** How many are kept, from the counters. Performance counts own posts and the reactions under them. */
export const totals = async (brandId: string): Promise<Totals> => {
  const { listening, performance, toReply } = (await (await database()).get('counters', brandId)) ?? emptyCounters(brandId);
  return { listening, performance, toReply };
};

/** What the filter button offers, with how many each would show, the most first. */
export interface Facets {
  tags: (Tag & { count: number })[];
  sites: { site: string; siteName: string; count: number }[];
  persons: { id: string; name: string; count: number }[];
}

const PER_LIST = 500;
const TOP = Number.MAX_SAFE_INTEGER;

export const facets = async (brandId: string, notebook: Notebook | null): Promise<Facets> => {
  const ranked = IDBKeyRange.bound([brandId, -TOP], [brandId, -1]);
  const [tags, sites, persons] = await whenAllCounted((db) => {
    const tx = db.transaction(['tags', 'sites', 'persons']);
    return Promise.all([
      tx.objectStore('tags').index('rank').getAll(ranked, PER_LIST),
      tx.objectStore('sites').getAll(IDBKeyRange.bound([brandId, ''], [brandId, '\uffff'])),
      tx.objectStore('persons').index('rank').getAll(ranked, PER_LIST),
    ]);
  });
  const counted = <T extends StoredTag | StoredSite | StoredPerson, R>(all: T[], as: (one: T, count: number) => R & { count: number }) =>
    all
      .map((one) => as(one, notebook === null ? one.listening + one.performance : one[notebook]))
      .filter((one) => one.count > 0)
      .sort((a, b) => b.count - a.count);
  return {
    tags: counted(tags, ({ group, name }, count) => ({ group, name, count })),
    sites: counted(sites, ({ site, siteName }, count) => ({ site, siteName, count })),
    persons: counted(persons, ({ id, name }, count) => ({ id, name, count })),
  };
};
