import { fold } from '@/utils/domain/fold.ts';
import type { Tag } from '@/utils/domain/interaction.ts';
import type { Act, Counters, StoredInteraction } from './schema.ts';

/** What one kept interaction adds to its brand's counters: by notebook, and what lies in the trash adds nothing. */
type Change = { before: StoredInteraction | null; after: StoredInteraction | null };

const kept = (row: StoredInteraction | null): StoredInteraction | null => (row && row.deletedAt === null ? row : null);

/** A record that counts by notebook. */
interface ByNotebook {
  listening: number;
  performance: number;
}

const add = (to: ByNotebook, row: StoredInteraction | null, by: 1 | -1): void => {
  if (row) to[row.notebook] = Math.max(0, to[row.notebook] + by);
};

const shift = <T extends ByNotebook>(record: T, minus: StoredInteraction | null, plus: StoredInteraction | null): T => {
  add(record, minus, -1);
  add(record, plus, 1);
  return record;
};

export const emptyCounters = (brandId: string): Counters => ({ brandId, listening: 0, performance: 0, toReply: 0, seq: 0 });

const countBrand = async (tx: Act, { before, after }: Change, grown: number): Promise<void> => {
  const brandId = (after ?? before)?.brandId ?? '';
  const store = tx.objectStore('counters');
  const record = shift((await store.get(brandId)) ?? emptyCounters(brandId), kept(before), kept(after));
  const waits = (row: StoredInteraction | null): number => (kept(row)?.status === 'needs-reply' ? 1 : 0);
  record.toReply = Math.max(0, record.toReply + waits(after) - waits(before));
  record.seq += grown;
  await store.put(record);
};

const countSite = async (tx: Act, { before, after }: Change): Promise<void> => {
  const row = after ?? before;
  if (!row) return;
  const store = tx.objectStore('sites');
  const { brandId, post } = row;
  const old = await store.get([brandId, post.siteName]);
  const record = shift(
    old ?? { brandId, siteName: post.siteName, site: post.site, listening: 0, performance: 0 },
    kept(before),
    kept(after),
  );
  await (record.listening + record.performance > 0 ? store.put(record) : store.delete([brandId, post.siteName]));
};

const countPerson = async (tx: Act, personId: string | null, { before, after }: Change): Promise<void> => {
  if (!personId) return;
  const store = tx.objectStore('persons');
  const old = await store.get(personId);
  if (!old) return;
  const record = shift(old, kept(before), kept(after));
  await store.put({ ...record, rank: -(record.listening + record.performance) });
};

const tagKey = (tag: Tag): string => `${tag.group}\n${fold(tag.name)}`;

const countTags = async (tx: Act, { before, after }: Change): Promise<void> => {
  const was = kept(before);
  const is = kept(after);
  const brandId = (after ?? before)?.brandId ?? '';
  const all = new Map([...(was?.tags ?? []), ...(is?.tags ?? [])].map((tag) => [tagKey(tag), tag]));
  const has = (row: StoredInteraction | null, key: string): StoredInteraction | null =>
    row?.tags.some((tag) => tagKey(tag) === key) ? row : null;
  const store = tx.objectStore('tags');
  await Promise.all(
    [...all].map(async ([id, tag]) => {
      const key = fold(tag.name);
      const old = await store.get([brandId, tag.group, key]);
      const fresh = { brandId, group: tag.group, key, name: tag.name, listening: 0, performance: 0, rank: 0, born: is?.id ?? null };
      const record = shift(old ?? fresh, has(was, id), has(is, id));
      await store.put({ ...record, rank: -(record.listening + record.performance) });
    }),
  );
};

/** Brings counters, site, person and tags from `before` to `after`, in the same transaction; `grown` is 1 for a new row. */
export const recount = async (tx: Act, change: Change, personId: string | null, grown = 0): Promise<void> => {
  const was = kept(change.before);
  const is = kept(change.after);
  const moved = was?.notebook !== is?.notebook || (was === null) !== (is === null);
  const tags = moved || was?.tags.map(tagKey).join() !== is?.tags.map(tagKey).join();
  await Promise.all([
    moved || grown || was?.status !== is?.status ? countBrand(tx, change, grown) : null,
    moved ? countSite(tx, change) : null,
    moved ? countPerson(tx, personId, change) : null,
    tags ? countTags(tx, change) : null,
  ]);
};
