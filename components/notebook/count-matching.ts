import { list } from '@/utils/store/list.ts';
import type { Filter, Page, Totals } from '@/utils/store/types.ts';

const STEP = 500;

/** Whether only the notebook narrows the filter, so that the counters know the answer. */
const bare = ({ brandId: _brand, notebook: _notebook, foldReactions: _fold, ...rest }: Filter): boolean => Object.keys(rest).length === 0;

/**
 * How many a filter shows in all, from the counters where they know it, else counted on from the first page in steps;
 * `null` once `stale` says that nobody waits for it. Performance counts posts and the reactions folded under them.
 */
export const countMatching = async (filter: Filter, totals: Totals, first: Page, stale: () => boolean): Promise<number | null> => {
  if (bare(filter)) {
    if (!filter.notebook) return totals.listening + totals.performance;
    return totals[filter.notebook];
  }
  let count = first.rows.length;
  let { next } = first;
  while (next) {
    const page = await list(filter, next, STEP);
    if (stale()) return null;
    count += page.rows.length;
    next = page.next;
  }
  return count;
};
