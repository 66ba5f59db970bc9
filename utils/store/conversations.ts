import { threadKeyOf } from '@/utils/domain/routing.ts';
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

/** Conversations as a filter shows them, newest first, each read once: a page can hold thousands of rows of one. */
class Threads {
  readonly #shows: (row: StoredInteraction) => boolean;
  readonly #known = new Map<string, Promise<StoredInteraction[]>>();

  constructor(shows: (row: StoredInteraction) => boolean) {
    this.#shows = shows;
  }

  async #read(key: string): Promise<StoredInteraction[]> {
    const rows = await (await database()).getAllFromIndex('interactions', 'thread', IDBKeyRange.bound([key, 0], [key, TOP]));
    return rows.filter(this.#shows);
  }

  /** The whole conversation of a row; null where a newer row of it came before. */
  async of(row: Row): Promise<readonly Row[] | null> {
    const key = threadKeyOf(row.brandId, row.post);
    if (key === null) return [row];
    const thread = this.#known.get(key) ?? this.#read(key);
    this.#known.set(key, thread);
    const shown = await thread;
    // It may have left in between.
    if (shown.every(({ id }) => id !== row.id)) return [row];
    return shown[0]?.id === row.id ? shown.toSorted((a, b) => written(a) - written(b)).map(toRow) : null;
  }
}

/**
 * What a filter shows, a conversation at a time and each of them whole, however far apart its rows were kept: `limit` of
 * them, or a few more. What was kept or deleted meanwhile makes none come twice. Throws what the browser says when the
 * database can't be read.
 */
export const listConversations = async (filter: Filter, cursor: string | null, limit: number): Promise<Conversations> => {
  const plan = planOf(filter, null);
  const conditions = await conditionsOf((await database()).transaction([...stores]), plan);
  const threads = new Threads((row) => shows(plan, conditions, row));
  const conversations: Conversation[] = [];
  let next = cursor;
  do {
    const page = await list(filter, next, AT_ONCE);
    const found = await Promise.all(page.rows.map((row) => threads.of(row)));
    conversations.push(...found.filter((one) => one !== null));
    next = page.next;
  } while (next !== null && conversations.length < limit);
  return { conversations, next };
};
