import { fold } from '@/utils/domain/fold.ts';
import type { Tag } from '@/utils/domain/interaction.ts';
import type { Counters, StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';

/** The bundled practice thread's site. */
export const PRACTICE = 'practice';

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

export const emptyCounters = (brandId: string): Counters => ({ brandId, listening: 0, performance: 0, toReply: 0, practice: 0 });

const countBrand = (tx: Act, { before, after }: Change): Promise<void> => {
  const brandId = (after ?? before)?.brandId ?? '';
  const waits = (row: StoredInteraction | null): number => (kept(row)?.status === 'needs-reply' ? 1 : 0);
  return tx.counters.change(
    brandId,
    () => emptyCounters(brandId),
    (record) => {
      shift(record, kept(before), kept(after));
      record.toReply = Math.max(0, record.toReply + waits(after) - waits(before));
      record.practice += (kept(after)?.post.site === PRACTICE ? 1 : 0) - (kept(before)?.post.site === PRACTICE ? 1 : 0);
      return 'keep';
    },
  );
};

const countSite = async (tx: Act, { before, after }: Change): Promise<void> => {
  const row = after ?? before;
  if (!row) return;
  const { brandId, post } = row;
  await tx.sites.change(
    [brandId, post.siteName],
    () => ({ brandId, siteName: post.siteName, site: post.site, listening: 0, performance: 0 }),
    (record) => {
      shift(record, kept(before), kept(after));
      return record.listening + record.performance > 0 ? 'keep' : 'drop';
    },
  );
};

const ranked = <T extends ByNotebook & { rank: number }>(record: T): 'keep' => {
  record.rank = -(record.listening + record.performance);
  return 'keep';
};

const countPerson = async (tx: Act, personId: string | null, { before, after }: Change): Promise<void> => {
  if (!personId) return;
  await tx.persons.change(
    personId,
    () => null,
    (record) => ranked(shift(record, kept(before), kept(after))),
  );
};

const tagKey = (tag: Tag): string => `${tag.group}\n${fold(tag.name)}`;

const countTags = async (tx: Act, { before, after }: Change): Promise<void> => {
  const was = kept(before);
  const is = kept(after);
  const brandId = (after ?? before)?.brandId ?? '';
  const all = new Map([...(was?.tags ?? []), ...(is?.tags ?? [])].map((tag) => [tagKey(tag), tag]));
  const has = (row: StoredInteraction | null, key: string): StoredInteraction | null =>
    row?.tags.some((tag) => tagKey(tag) === key) ? row : null;
  await Promise.all(
    [...all].map(([id, { group, name }]) => {
      const key = fold(name);
      return tx.tags.change(
        [brandId, group, key],
        () => ({ brandId, group, key, name, listening: 0, performance: 0, rank: 0, born: is?.id ?? null }),
        (record) => ranked(shift(record, has(was, id), has(is, id))),
      );
    }),
  );
};

/** Brings counters, site, person and tags from `before` to `after`, in the same transaction. */
export const recount = async (tx: Act, change: Change, personId: string | null): Promise<void> => {
  const was = kept(change.before);
  const is = kept(change.after);
  const moved = was?.notebook !== is?.notebook || (was === null) !== (is === null);
  const tags = moved || was?.tags.map(tagKey).join() !== is?.tags.map(tagKey).join();
  await Promise.all([
    moved || was?.status !== is?.status ? countBrand(tx, change) : null,
    moved ? countSite(tx, change) : null,
    moved ? countPerson(tx, personId, change) : null,
    tags ? countTags(tx, change) : null,
  ]);
};
