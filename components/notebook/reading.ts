import { conversationOf } from '@/components/notebook/conversation-of.ts';
import { byDue, merge, mergeConversations } from '@/components/notebook/merge.ts';
import { belongs, isNarrowed, type View } from '@/components/notebook/view.ts';
import { listConversations } from '@/utils/store/conversations.ts';
import { get, list } from '@/utils/store/list.ts';
import { rowsOf } from '@/utils/store/rows-of.ts';
import type { Filter, Row } from '@/utils/store/types.ts';

export const PAGE = 50;
const CONVERSATIONS = 20;
/** As much of a long list's top is read again after a change; below it only the changed rows are. */
const TOP = 200;

export interface Slice {
  /** In the order that the view shows them. */
  rows: readonly Row[];
  /** Hand it back to get those after these; null at the end. */
  next: string | null;
}

const all = async (filter: Filter): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const some of rowsOf(filter)) rows.push(...some);
  return rows;
};

/** `wanted` rows, or conversations, after a cursor. Who waits is read whole: who waits longest was kept longest ago. */
export const readSlice = async (view: View, filter: Filter, cursor: string | null, wanted: number): Promise<Slice> => {
  if (view.place === 'to-reply') return { rows: (await all(filter)).sort(byDue), next: null };
  if (!view.byConversation) return list(filter, cursor, wanted);
  const { conversations, next } = await listConversations(filter, cursor, wanted);
  return { rows: conversations.flat(), next };
};

export const firstPage = ({ byConversation }: View): number => (byConversation ? CONVERSATIONS : PAGE);

export interface Again {
  rows: readonly Row[];
  /** Absent: what comes after the loaded rows is where it was. */
  next?: string | null;
}

/**
 * A loaded list after a change: its top as the store has it now, below it the changed rows. `ids` are those that changed,
 * null where nobody knows which. What is narrowed is read whole: a changed row may no longer be one of it.
 */
export const readAgain = async (old: readonly Row[], view: View, filter: Filter, ids: ReadonlySet<string> | null): Promise<Again> => {
  const loaded = view.byConversation ? new Set(old.map(conversationOf)).size : old.length;
  const whole = ids === null || isNarrowed(view);
  const { rows: top, next } = await readSlice(view, filter, null, Math.max(firstPage(view), whole ? loaded : Math.min(TOP, loaded)));
  const here = new Set(top.map(({ id }) => id));
  const below = old.filter(({ id }) => ids?.has(id) && !here.has(id));
  const fits = (row: Row | null): Row | null =>
    row && belongs(row, view) && (!filter.notebook || row.notebook === filter.notebook) ? row : null;
  const anew = new Map(await Promise.all(below.map(async ({ id }) => [id, fits(await get(id))] as const)));
  const rows = (view.byConversation ? mergeConversations : merge)(old, top, next === null, anew);
  return next === null || old.length <= top.length ? { rows, next } : { rows };
};
