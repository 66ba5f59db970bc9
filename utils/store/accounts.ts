import type { Account, Voice } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { routeOf } from '@/utils/domain/routing.ts';
import { act } from './act.ts';
import { whenCounted } from './counting.ts';
import { database } from './database.ts';
import { adoptReactions } from './new-row.ts';
import { putRow, shelved } from './put-row.ts';
import type { StoredAccount, StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import type { StoreCode } from './types.ts';

const AT_MOST = 2_000;

/** Accounts of a brand, as first seen. */
export const accountsOf = async (brandId: string): Promise<Account[]> =>
  (await whenCounted((db) => db.getAll('accounts', IDBKeyRange.bound(`${brandId}|`, `${brandId}|\uffff`)))).sort(
    (a, b) => a.firstSeen - b.firstSeen,
  );

/** The accounts that are ours: the brand's own, and colleagues' under their own name. */
export const ownAccounts = async (brandId: string): Promise<Account[]> => {
  const index = (await database()).transaction('accounts').store.index('voice');
  return (await Promise.all([index.getAll([brandId, 'brand']), index.getAll([brandId, 'team'])])).flat();
};

export const accountOf = async (key: string): Promise<Account | null> => (await whenCounted((db) => db.get('accounts', key))) ?? null;

const routed = async (tx: Act, row: StoredInteraction, account: StoredAccount): Promise<void> => {
  const route = routeOf(row.post, account, account.voice === 'brand' ? [account] : []);
  const stays = row.notebook === route.notebook && (row.rootOf !== undefined) === route.own;
  if (stays || row.routedBy === 'person') return;
  const { rootOf: _, ...rest } = row;
  const root = route.own && row.threadKey ? { rootOf: row.threadKey } : {};
  const next = shelved({ ...rest, ...root, notebook: route.notebook, routedBy: route.routedBy, reactionTo: null });
  await putRow(tx, row, next);
  if (route.own) await adoptReactions(tx, next);
  else await releaseReactions(tx, row.id);
};

/** What folded under a post that is nobody's own any more is listed by itself. */
const releaseReactions = async (tx: Act, id: string): Promise<void> => {
  const range = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
  for (const one of await tx.objectStore('interactions').index('reactionTo').getAll(range))
    await putRow(tx, one, shelved({ ...one, reactionTo: null }));
};

/**
 * Says whose account it is; null takes the word back. What was kept of this author before is routed anew, since that was the question: an own post
 * goes to Performance when it is the brand's, and back to Listening when it isn't. Others' posts in its threads stay where
 * they are, and so does what was moved by hand.
 */
export const setVoice = (key: string, voice: Voice | null): Promise<Result<Account, StoreCode>> =>
  act<Account>(
    async (tx) => {
      const old = await tx.account(key);
      if (!old) return fail('not-found');
      const account = { ...old, voice };
      tx.accounts.put(key, account);
      const rows = await tx
        .objectStore('interactions')
        .index('account')
        .getAll(IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]), AT_MOST);
      for (const row of rows) await routed(tx, row, account);
      return ok(account);
    },
    () => [
      { kind: 'accounts', ids: [key] },
      { kind: 'interactions', ids: [] },
    ],
  );
