import type { Listing } from '@/components/notebook/listing.ts';
import { rowsOf } from '@/utils/store/rows-of.ts';

/** Checks everything that a list has, loaded or not; what is folded under a post too. */
export const checkAll = async (listing: Listing): Promise<void> => {
  const { view, checked } = listing;
  const shown = view.value;
  const { foldReactions: _, ...filter } = listing.filter();
  const ids: string[] = [];
  for await (const rows of rowsOf(filter)) ids.push(...rows.map(({ id }) => id));
  if (view.value === shown) checked.value = new Set(ids);
};
