import browser from 'webextension-polyfill';
import { database } from '@/utils/store/database.ts';
import { tell } from './reader.ts';

/** Rules that were taken away in Settings stop at once in every tab. */
export async function rulesFollow(ids: readonly string[]): Promise<void> {
  const db = await database();
  const there = await Promise.all(ids.map((id) => db.getKey('rules', id)));
  const gone = ids.filter((_, i) => there[i] === undefined);
  if (gone.length === 0) return;
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : tell(id, { down: 'rules', learned: [], gone }))));
}
