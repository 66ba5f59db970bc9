import browser from 'webextension-polyfill';
import * as z from 'zod';
import { get } from '@/utils/store/list.ts';
import { inTurn } from './in-turn.ts';
import { tell } from './reader.ts';

const told = z.array(z.string()).catch([]);
/** As many as anyone takes back in one sitting. */
const REMEMBERED = 1_000;

/**
 * Tells the readers in tabs which kept posts are gone (undone, deleted) and which of those are there again, so that the
 * folds on pages follow. An edit changes no fold: no tab hears of it.
 */
export async function marksFollow({ kind, ids }: { kind: string; ids: readonly string[] }): Promise<void> {
  if (kind !== 'interactions' || ids.length === 0) return;
  const changed = await inTurn('marks', () => noteGone(ids)).catch((unread: unknown) => {
    // Nobody waits for this: a fold that stays is no reason to say that a change failed.
    console.warn('Earshot: the folds on pages don’t follow', unread);
  });
  if (!changed || changed.gone.length + changed.kept.length === 0) return;
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : tell(id, { down: 'marks', ...changed }))));
}

async function noteGone(ids: readonly string[]): Promise<{ gone: string[]; kept: string[] }> {
  const before = told.parse((await browser.storage.session.get('gone')).gone ?? []);
  const rows = await Promise.all(ids.map((id) => get(id)));
  const there = ids.filter((_, i) => rows[i]?.deletedAt === null);
  const gone = ids.filter((id) => !there.includes(id));
  const kept = there.filter((id) => before.includes(id));
  if (gone.length + kept.length > 0) {
    const now = [...new Set([...before, ...gone])].filter((id) => !kept.includes(id));
    await browser.storage.session.set({ gone: now.slice(-REMEMBERED) });
  }
  return { gone, kept };
}
