import { conversationOf } from '@/components/notebook/conversation-of.ts';
import type { Row } from '@/utils/store/types.ts';

/** Rows as they are now; null where one no longer belongs to the list. */
type Anew = ReadonlyMap<string, Row | null>;

const changed = (anew: Anew, row: Row): Row[] => {
  const fresh = anew.get(row.id);
  return fresh === null ? [] : [fresh ?? row];
};

/**
 * The list after a change: its top as the store has it now, the rest as it was loaded, with what was read anew in place
 * and what is gone left out. `top` is the store's first rows; `anew` holds the changed rows below them.
 */
export const merge = (old: readonly Row[], top: readonly Row[], topIsAll: boolean, anew: Anew): Row[] => {
  if (topIsAll) return [...top];
  const seen = new Set(top.map((row) => row.id));
  const oldest = top.at(-1);
  const rest = old.filter((row) => !seen.has(row.id) && !(oldest && row.keptAt > oldest.keptAt));
  return [...top, ...rest.flatMap((row) => changed(anew, row))];
};

/** The same of conversations: one that came to the top, or stands there, stands nowhere else. */
export const mergeConversations = (old: readonly Row[], top: readonly Row[], topIsAll: boolean, anew: Anew): Row[] => {
  if (topIsAll) return [...top];
  const seen = new Set(top.map(conversationOf));
  return [...top, ...old.filter((row) => !seen.has(conversationOf(row))).flatMap((row) => changed(anew, row))];
};

const NEVER = Number.MAX_SAFE_INTEGER;

/** Who waits longest stands first: by the day it is due, then by age. */
export const byDue = (a: Row, b: Row): number => (a.due ?? NEVER) - (b.due ?? NEVER) || a.keptAt - b.keptAt;
