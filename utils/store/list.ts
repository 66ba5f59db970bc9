import type { Snapshot } from '@/utils/domain/interaction.ts';
import { database } from './database.ts';
import { planOf } from './plan.ts';
import { isWhole, toRow } from './rows.ts';
import { find } from './search.ts';
import type { Filter, Page, Row } from './types.ts';

const TOP = Number.MAX_SAFE_INTEGER;

/**
 * Rows newest first by when they were kept. Hand `next` back to get those after them; what was kept or deleted meanwhile
 * never makes a row come twice or go missing. Throws what the browser says when the database can't be read.
 */
export const list = async (filter: Filter, cursor: string | null, limit: number): Promise<Page> => {
  const rows = await find(await database(), planOf(filter, cursor), limit);
  const last = rows.at(-1);
  return { rows: rows.filter(isWhole).map(toRow), next: rows.length >= limit && last ? String(last.place) : null };
};

export const get = async (id: string): Promise<Row | null> => {
  const row = await (await database()).getFromIndex('interactions', 'id', id);
  return row && isWhole(row) ? toRow(row) : null;
};

/** What lies beside a row, else the first numbers, which lie in it. */
export const numbersOf = (stored: readonly Snapshot[], latest: Snapshot | null): readonly Snapshot[] =>
  stored.length > 0 || latest === null ? stored : [latest];

/** Every time the numbers were seen, oldest first. */
export const snapshotsOf = async (id: string): Promise<readonly Snapshot[]> => {
  const tx = (await database()).transaction(['interactions', 'snapshots']);
  const [row, stored] = await Promise.all([
    tx.objectStore('interactions').index('id').get(id),
    tx
      .objectStore('snapshots')
      .index('interaction')
      .getAll(IDBKeyRange.bound([id, 0], [id, TOP])),
  ]);
  return numbersOf(stored, row?.latest ?? null);
};

/** Kept reactions under an own post, newest first, without what lies in the trash. */
export const reactionsOf = async (id: string): Promise<Row[]> => {
  const rows = await (await database()).getAllFromIndex('interactions', 'reactionTo', IDBKeyRange.bound([id, 0], [id, TOP]));
  return rows.filter((row) => isWhole(row) && row.deletedAt === null).map(toRow);
};
