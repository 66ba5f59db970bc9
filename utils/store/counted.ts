import { fold } from '@/utils/domain/fold.ts';
import type { Tag } from '@/utils/domain/interaction.ts';
import type { Counters, StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';

/** The bundled practice thread's site. */
export const PRACTICE = 'practice';

/** What one kept interaction adds to its brand's counters: by notebook, and what lies in the trash adds nothing. */
type Change = { before: StoredInteraction | null; after: StoredInteraction | null };

const kept = (row: StoredInteraction | null): StoredInteraction | null => (row && row.deletedAt === null ? row : null);

export const emptyCounters = (brandId: string): Counters => ({ brandId, listening: 0, performance: 0, toReply: 0, practice: 0 });

const waits = (row: StoredInteraction | null): number => (row?.status === 'needs-reply' ? 1 : 0);

const countBrand = (tx: Act, row: StoredInteraction | null, by: 1 | -1): void => {
  if (!row) return;
  const sum = tx.counts.get(row.brandId) ?? emptyCounters(row.brandId);
  sum[row.notebook] += by;
  sum.toReply += by * waits(row);
  sum.practice += row.post.site === PRACTICE ? by : 0;
  tx.counts.set(row.brandId, sum);
};

/** Brings a brand's counters to what changed of it. */
export const countChange = (tx: Act, { brandId, ...by }: Counters): Promise<void> =>
  tx.counters.change(
    brandId,
    () => emptyCounters(brandId),
    (record) => {
      for (const name of ['listening', 'performance', 'toReply'] as const) record[name] = Math.max(0, record[name] + by[name]);
      record.practice += by.practice;
      return 'keep';
    },
  );

const tagKey = (tag: Tag): string => `${tag.group}\n${fold(tag.name)}`;

const countTags = (tx: Act, row: StoredInteraction | null, by: 1 | -1): void => {
  for (const tag of new Map((row?.tags ?? []).map((one) => [tagKey(one), one])).values())
    if (row) tx.waiting.tag(row.brandId, tag, row.notebook, by, by > 0 ? row.id : null);
};

/**
 * Gathers what counters are to change by, from `before` to `after`, and what site, person and tags are to count: written when
 * the act settles.
 */
export const recount = (tx: Act, { before, after }: Change): void => {
  const was = kept(before);
  const is = kept(after);
  const moved = was?.notebook !== is?.notebook || (was === null) !== (is === null);
  if (moved || was?.account !== is?.account) {
    if (was) tx.waiting.row(was, -1);
    if (is) tx.waiting.row(is, 1);
  }
  if (moved || was?.tags.map(tagKey).join() !== is?.tags.map(tagKey).join()) {
    countTags(tx, was, -1);
    countTags(tx, is, 1);
  }
  if (moved || was?.status !== is?.status) {
    countBrand(tx, was, -1);
    countBrand(tx, is, 1);
  }
};
