import * as z from 'zod';
import { now } from '@/utils/clock.ts';
import { fold } from '@/utils/domain/fold.ts';
import { oursSchema, type Patch, type Tag, tagSchema } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { type Back, beforeAfter } from './back.ts';
import { type Doing, through } from './doing.ts';
import { patched } from './patch.ts';
import type { StoredInteraction } from './schema.ts';
import type { StoreCode } from './types.ts';

const { sentiment, status, due, win, notebook } = oursSchema.shape;

/** What is done to each of a selection; what isn't named stays as it is. */
export const manySchema = z
  .strictObject({
    addTags: z.array(tagSchema).max(100),
    dropTags: z.array(tagSchema).max(100),
    sentiment,
    status,
    due,
    win,
    notebook,
    /** To whom they were passed on, now. */
    passOn: z.string().trim().min(1).max(200),
  })
  .partial();
export type Many = z.infer<typeof manySchema>;

const same = (a: Tag, b: Tag): boolean => a.group === b.group && fold(a.name) === fold(b.name);

const patchOf = (row: StoredInteraction, { addTags = [], dropTags = [], passOn, ...plain }: Many): Patch => {
  const tags = [...row.tags.filter((tag) => !dropTags.some((one) => same(one, tag))), ...addTags];
  return {
    ...plain,
    ...(addTags.length + dropTags.length > 0 ? { tags } : {}),
    ...(passOn === undefined ? {} : { passedOn: [...row.passedOn, { to: passOn, at: now(), told: false }] }),
  };
};

/**
 * Changes all of a selection in one transaction; ids that are gone are left out. The answer takes it back (`takeBack`).
 * Stopped by `doing`, nothing is changed.
 * Into the trash and out of it: `remove` and `restore`.
 */
export const changeMany = (ids: readonly string[], given: Many, doing?: Doing): Promise<Result<Back, StoreCode>> => {
  const change = manySchema.parse(given);
  return act<Back>(
    async (tx) => {
      const back: Back = { rows: [], accounts: [] };
      const index = tx.objectStore('interactions').index('id');
      const rows = (await Promise.all(ids.map((id) => index.get(id)))).filter((row) => row !== undefined);
      if (rows.length === 0) return fail('not-found');
      const done = await through(rows, doing, async (row) => {
        const account = row.account === null ? null : await tx.account(row.account);
        const next = await patched(tx, row, patchOf(row, change));
        back.rows.push(beforeAfter(row, next));
        if (account && change.notebook !== undefined && row.notebook !== next.notebook)
          back.accounts.push({ key: account.key, was: account.notebook, is: next.notebook });
      });
      return done ? ok(back) : fail('stopped');
    },
    ({ rows }) => [
      { kind: 'interactions', ids: rows.map(({ id }) => id) },
      ...(change.addTags || change.dropTags ? [{ kind: 'tags' as const, ids: [] }] : []),
    ],
  );
};
