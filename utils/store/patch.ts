import { now } from '@/utils/clock.ts';
import { fold } from '@/utils/domain/fold.ts';
import type { Interaction, Patch, Tag } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { putRow, shelved } from './put-row.ts';
import { toInteraction } from './rows.ts';
import type { StoredInteraction } from './schema.ts';
import type { Act } from './scope.ts';
import type { StoreCode } from './types.ts';
import { countTags } from './uncounted.ts';

/** Each tag once, in the spelling it was first typed in: "Price" and "price" are one tag. */
const known = async (tx: Act, brandId: string, tags: readonly Tag[]): Promise<Tag[]> => {
  await countTags(tx);
  const once = new Map(tags.map((tag) => [`${tag.group}\n${fold(tag.name)}`, tag]));
  return Promise.all(
    [...once.values()].map(async ({ group, name }) => ({ group, name: (await tx.tags.get([brandId, group, fold(name)]))?.name ?? name })),
  );
};

/** The own post that a row of Performance is a reaction to. */
export const ownPostOf = async (tx: Act, row: StoredInteraction): Promise<string | null> => {
  if (row.notebook === 'listening' || row.rootOf || !row.threadKey) return null;
  const own = await tx.objectStore('interactions').index('rootOf').get(row.threadKey);
  return own?.deletedAt === null ? own.id : null;
};

/** Moving by hand is remembered for the author; a reaction leaves its post, and finds it again when it comes back. */
const moved = async (tx: Act, next: StoredInteraction): Promise<string | null> => {
  const account = next.account === null ? null : await tx.account(next.account);
  if (account) tx.accounts.put(account.key, { ...account, notebook: next.notebook });
  return ownPostOf(tx, next);
};

/** Applies what the person changed, within a transaction. */
export const patched = async (tx: Act, row: StoredInteraction, change: Patch): Promise<StoredInteraction> => {
  const at = now();
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  let next: StoredInteraction = { ...row, ...given, updatedAt: at };
  if (change.tags) next = { ...next, tags: await known(tx, row.brandId, change.tags) };
  if (change.filled) next = { ...next, filled: { ...row.filled, ...change.filled } };
  if (next.status !== row.status) next = { ...next, repliedAt: next.status === 'replied' ? at : null };
  if (next.notebook !== row.notebook) next = { ...next, routedBy: 'person', reactionTo: await moved(tx, next) };
  next = shelved(next);
  await putRow(tx, row, next);
  return next;
};

/** Changes what we added to a kept post. Only what the patch names changes. */
export const patch = (id: string, change: Patch): Promise<Result<Interaction, StoreCode>> =>
  act<Interaction>(
    async (tx) => {
      const row = await tx.objectStore('interactions').index('id').get(id);
      if (!row) return fail('not-found');
      return ok(toInteraction(await patched(tx, row, change)));
    },
    () => [{ kind: 'interactions', ids: [id] }, ...(change.tags ? [{ kind: 'tags' as const, ids: [] }] : [])],
  );
