import { list } from './list.ts';
import type { Filter, Row } from './types.ts';

const AT_ONCE = 500;

/**
 * All that a filter shows, newest first, at most 500 in memory: a period is `from` and `to`. Ends early once `signal` aborts.
 * Throws what the browser says when the database can't be read.
 */
export async function* rowsOf(filter: Filter, signal?: AbortSignal): AsyncGenerator<readonly Row[]> {
  let cursor: string | null = null;
  do {
    const page = await list(filter, cursor, AT_ONCE);
    if (signal?.aborted) return;
    if (page.rows.length > 0) yield page.rows;
    cursor = page.next;
  } while (cursor !== null);
}
