import { fold } from '@/utils/domain/fold.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { dropRow, putRow, shelved } from './put-row.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import type { Kept, StoreCode } from './types.ts';
import { countTags, forgetWaiting } from './uncounted.ts';

/** Account, person and tags that came with this row and nobody else uses go with it; what the person said of them stays. */
export const forgetUnused = async (tx: Act, row: StoredInteraction): Promise<void> => {
  if (row.tags.length > 0) await countTags(tx);
  for (const tag of row.tags) {
    const key: [string, string, string] = [row.brandId, tag.group, fold(tag.name)];
    const found = await tx.tags.get(key);
    if (found?.rank === 0 && found.born === row.id) tx.tags.delete(key);
  }
  if (row.account === null) return;
  const others = await tx
    .objectStore('interactions')
    .index('account')
    .getKey(IDBKeyRange.bound([row.account, 0], [row.account, Number.MAX_SAFE_INTEGER]));
  const accounts = tx.objectStore('accounts');
  const account = await tx.account(row.account);
  if (others !== undefined || !account || account.voice !== null) return;
  tx.accounts.delete(account.key);
  await forgetWaiting(tx, [account.key]);
  const [left, person] = await Promise.all([accounts.index('person').getAllKeys(account.personId), tx.persons.get(account.personId)]);
  const touched = person && (person.note !== '' || person.pinned || person.roles.length > 0);
  if (left.every((key) => key === account.key) && person && !touched) tx.persons.delete(person.id);
};

const takeBackNumbers = async (tx: Act, row: StoredInteraction, snapshotId: string): Promise<void> => {
  const snapshots = tx.objectStore('snapshots');
  const snapshot = await snapshots.get(snapshotId);
  if (snapshot?.interactionId !== row.id) return;
  await snapshots.delete(snapshotId);
  const left = await snapshots.index('interaction').getAll(IDBKeyRange.bound([row.id, 0], [row.id, Number.MAX_SAFE_INTEGER]));
  await tx.objectStore('interactions').put({ ...row, latest: left.at(-1) ?? null });
};

/** Undo of a keep: a new one goes entirely; of one kept again only the numbers just added go, and it into the trash where it lay there. */
export const undoKeep = (
  id: string,
  snapshotId: string | null,
  state: Kept['state'],
  trashedAt: Kept['trashedAt'] = null,
): Promise<Result<null, StoreCode>> =>
  act(
    async (tx) => {
      const index = tx.objectStore('interactions').index('id');
      const row = await index.get(id);
      if (!row) return fail('not-found');
      if (state === 'again') {
        if (snapshotId !== null) await takeBackNumbers(tx, row, snapshotId);
        const left = trashedAt === null ? undefined : await index.get(id);
        if (left) await putRow(tx, left, shelved({ ...left, deletedAt: trashedAt }));
        return ok(null);
      }
      await dropRow(tx, row);
      await forgetUnused(tx, row);
      return ok(null);
    },
    () => [{ kind: 'interactions', ids: [id] }],
  );
