import { now } from '@/utils/clock.ts';
import type { Interaction, Notebook } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { type Doing, through } from './doing.ts';
import { ownPostOf } from './patch.ts';
import { putRow, shelved } from './put-row.ts';
import type { StoredInteraction, StoredTag } from './schema.ts';
import type { Act } from './scope.ts';
import type { StoreCode } from './types.ts';
import { countTags } from './uncounted.ts';

const fields = ['notebook', 'routedBy', 'tags', 'sentiment', 'status', 'due', 'win', 'passedOn', 'repliedAt'] as const;
type Part = Partial<Pick<Interaction, (typeof fields)[number]>>;

/** What an act on many changed, as plain data: a page keeps it for as long as it offers Undo. */
export interface Back {
  rows: { id: string; was: Part; is: Part }[];
  /** Where authors' posts were to go, before and after. */
  accounts: { key: string; was: Notebook | null; is: Notebook | null }[];
  /** Tags as they were spelled, or that were taken away. */
  tags?: StoredTag[];
}

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const pick = (row: StoredInteraction, names: readonly (typeof fields)[number][]): Part =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

export const beforeAfter = (before: StoredInteraction, after: StoredInteraction): Back['rows'][number] => {
  const changed = fields.filter((name) => !alike(before[name], after[name]));
  return { id: before.id, was: pick(before, changed), is: pick(after, changed) };
};

/** What was changed again since then stays: only fields that still are as the act left them go back. */
const restored = async (tx: Act, { id, was, is }: Back['rows'][number]): Promise<void> => {
  const row = await tx.objectStore('interactions').index('id').get(id);
  if (!row) return;
  const part = Object.fromEntries(Object.entries(was).filter(([name]) => alike(Reflect.get(row, name), Reflect.get(is, name))));
  const next: StoredInteraction = { ...row, ...part, updatedAt: now() };
  const moved = next.notebook !== row.notebook ? { reactionTo: await ownPostOf(tx, next) } : {};
  await putRow(tx, row, shelved({ ...next, ...moved }));
};

/** Undo of an act on many, in one transaction. Returns the ids that it concerned. */
export const takeBack = ({ rows, accounts, tags = [] }: Back, doing?: Doing): Promise<Result<string[], StoreCode>> =>
  act(
    async (tx) => {
      if (!(await through(rows, doing, (row) => restored(tx, row)))) return fail('stopped');
      for (const { key, was, is } of accounts) {
        const account = await tx.account(key);
        if (account?.notebook === is) tx.accounts.put(key, { ...account, notebook: was });
      }
      if (tags.length > 0) await countTags(tx);
      for (const tag of tags) {
        const key: [string, string, string] = [tag.brandId, tag.group, tag.key];
        const counted = (await tx.tags.get(key)) ?? { ...tag, listening: 0, performance: 0, rank: 0 };
        tx.tags.put(key, { ...counted, name: tag.name, born: tag.born });
      }
      return ok(rows.map(({ id }) => id));
    },
    (ids) => [
      { kind: 'interactions', ids },
      { kind: 'tags', ids: [] },
    ],
  );
