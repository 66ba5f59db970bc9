import type { Row } from '@/utils/store/types.ts';

/**
 * The list after a change: its top as the store has it now, the rest as it was loaded, with what was read anew in place
 * and what is gone left out. `top` is the store's first rows; `anew` holds the changed rows below them, null where the
 * row no longer belongs here.
 */
export const merge = (old: readonly Row[], top: readonly Row[], topIsAll: boolean, anew: ReadonlyMap<string, Row | null>): Row[] => {
  if (topIsAll) return [...top];
  const seen = new Set(top.map((row) => row.id));
  const oldest = top.at(-1);
  const rest = old.flatMap((row) => {
    if (seen.has(row.id) || (oldest && row.keptAt > oldest.keptAt)) return [];
    const fresh = anew.get(row.id);
    return fresh === null ? [] : [fresh ?? row];
  });
  return [...top, ...rest];
};

const NEVER = Number.MAX_SAFE_INTEGER;

/** Who waits longest stands first: by the day it is due, then by age. */
export const byDue = (a: Row, b: Row): number => (a.due ?? NEVER) - (b.due ?? NEVER) || a.keptAt - b.keptAt;
