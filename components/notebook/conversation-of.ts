import { threadKeyOf } from '@/utils/domain/routing.ts';
import type { Row } from '@/utils/store/types.ts';

/** What ties a row to others; one that belongs to no conversation stands alone. */
export const conversationOf = (row: Row): string => threadKeyOf(row.brandId, row.post) ?? row.id;

/** How many of the rows each conversation has. */
export const conversationSizes = (rows: readonly Row[]): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(conversationOf(row), (sizes.get(conversationOf(row)) ?? 0) + 1);
  return sizes;
};
