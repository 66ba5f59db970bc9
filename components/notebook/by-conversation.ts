import { threadKeyOf } from '@/utils/domain/routing.ts';
import type { Row } from '@/utils/store/types.ts';

/** What ties a row to others; one that belongs to no conversation stands alone. */
export const conversationOf = (row: Row): string => threadKeyOf(row.brandId, row.post) ?? row.id;

const written = ({ post, keptAt }: Row): number => {
  const at = Date.parse(post.postedAt?.at ?? '');
  return Number.isNaN(at) ? keptAt : at;
};

/**
 * The same rows with those of one conversation together: the conversation with the newest row first, and in each what was
 * said first stands first, by when it was written, else by when it was kept.
 */
const byConversation = (rows: readonly Row[]): Row[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = conversationOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => written(a) - written(b)));
};

/** Rows in the order they stand, reactions that are folded out under their post. */
export const linesOf = (rows: readonly Row[], unfolded: ReadonlyMap<string, readonly Row[]>, conversations: boolean): Row[] =>
  (conversations ? byConversation(rows) : rows).flatMap((row) => [row, ...(unfolded.get(row.id) ?? [])]);
