import { countOf } from '@/utils/store/count.ts';
import type { Filter, Totals } from '@/utils/store/types.ts';

/** Whether only the notebook narrows the filter, so that the counters know the answer. */
const bare = ({ brandId: _brand, notebook: _notebook, foldReactions: _fold, ...rest }: Filter): boolean => Object.keys(rest).length === 0;

/**
 * How many a filter shows in all: from the counters where they know it, else `all`, the number of those that are read where
 * that is all, else counted; `null` once `stale` says that nobody waits for it. Performance counts posts and the reactions folded under them.
 */
export const countMatching = async (filter: Filter, totals: Totals, all: number | null, stale: () => boolean): Promise<number | null> => {
  if (bare(filter)) return filter.notebook ? totals[filter.notebook] : totals.listening + totals.performance;
  if (all !== null) return all;
  const count = await countOf(filter, stale);
  return stale() ? null : count;
};
