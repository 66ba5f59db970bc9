import { database } from './database.ts';
import { list } from './list.ts';
import { type Plan, planOf } from './plan.ts';
import { toRow } from './rows.ts';
import type { StoredInteraction } from './schema.ts';
import { type Conditions, conditionsOf, passes, stores } from './search-conditions.ts';
import type { Filter, Row } from './types.ts';

const TOP = Number.MAX_SAFE_INTEGER;
const AT_ONCE = 50;

/** Rows of one conversation that a filter shows: what was said first stands first, by when it was written, else kept. */
export type Conversation = readonly Row[];

export interface Conversations {
  /** The one with the newest row first; a row of no conversation is one by itself. */
  conversations: Conversation[];
  /** Hand it back to get those after these; null at the end. */
  next: string | null;
}

const written = ({ post, keptAt }: StoredInteraction): number => {
  const at = Date.parse(post.postedAt?.at ?? '');
  return Number.isNaN(at) ? keptAt : at;
};

/** Whether a filter shows a row, wherever the row was found. */
const shows = (plan: Plan, conditions: Conditions, row: StoredInteraction): boolean =>
  row.place >= plan.first && row.place <= plan.last && passes(row, plan, conditions, conditions.all);

/** The whole conversation of a row as the filter shows it, newest first; null where a newer row of it came before. */
const around = async (id: string, plan: Plan, conditions: Conditions): Promise<StoredInteraction[] | null> => {
  const store = (await database()).transaction('interactions').store;
  const row = await store.index('id').get(id);
  if (!row) return null;
  if (!row.threadKey) return [row];
  const thread = await store.index('thread').getAll(IDBKeyRange.bound([row.threadKey, 0], [row.threadKey, TOP]));
  const shown = thread.filter((one) => one.id === row.id || shows(plan, conditions, one));
  return shown[0]?.id === row.id ? shown : null;
};

/**
 * What a filter shows, a conversation at a time and each of them whole, however far apart its rows were kept: `limit` of
 * them, or a few more. What was kept or deleted meanwhile makes none come twice. Throws what the browser says when the
 * database can't be read.
 */
export const listConversations = async (filter: Filter, cursor: string | null, limit: number): Promise<Conversations> => {
  const plan = planOf(filter, null);
  const conditions = await conditionsOf((await database()).transaction([...stores]), plan);
  const conversations: Conversation[] = [];
  let next = cursor;
  do {
    const page = await list(filter, next, AT_ONCE);
    const found = await Promise.all(page.rows.map(({ id }) => around(id, plan, conditions)));
    for (const one of found) if (one) conversations.push(one.toSorted((a, b) => written(a) - written(b)).map(toRow));
    next = page.next;
  } while (next !== null && conversations.length < limit);
  return { conversations, next };
};
