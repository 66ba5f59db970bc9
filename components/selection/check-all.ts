import type { Listing } from '@/components/notebook/listing.ts';
import { rowsOf } from '@/utils/store/rows-of.ts';

/** Checks everything that a list has, loaded or not; what is folded under a post too. */
export const checkAll = async (listing: Listing): Promise<void> => {
  const { view, checked, matching, notices } = listing;
  const shown = view.value;
  const { foldReactions: _, ...filter } = listing.filter();
  const ids: string[] = [];
  const all = await notices.during(matching.value ?? 0, async ({ said, signal }) => {
    for await (const rows of rowsOf(filter, signal)) {
      ids.push(...rows.map(({ id }) => id));
      said(ids.length);
    }
    return !signal.aborted;
  });
  if (all && view.value === shown) checked.value = new Set(ids);
};
