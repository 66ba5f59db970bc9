import browser from 'webextension-polyfill';
import { hostIn } from '@/utils/domain/host.ts';
import { database } from '@/utils/store/database.ts';
import { tellRules } from './reader.ts';
import { rulesFor } from './rules.ts';

/**
 * Rules that were taken away stop at once in every tab; new ones hold at once in the tabs that show their host, and nowhere
 * else is heard of them.
 */
export async function rulesFollow(ids: readonly string[]): Promise<void> {
  const db = await database();
  const there = await Promise.all(ids.map((id) => db.get('rules', id)));
  const gone = ids.filter((_, i) => there[i] === undefined);
  const hosts = new Set(there.flatMap((rule) => rule?.host ?? []));
  const tabs = await browser.tabs.query({});
  const shown = new Set(tabs.map(({ url }) => hostIn(url)).filter((host) => hosts.has(host)));
  const rules = new Map(await Promise.all([...shown].map(async (host) => [host, await rulesFor(host)] as const)));
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined) await tellRules(id, rules.get(hostIn(url)) ?? [], gone);
    }),
  );
}
