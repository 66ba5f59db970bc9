import { now } from '@/utils/clock.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { putRow } from './put-row.ts';
import { toInteraction } from './rows.ts';
import type { StoredInteraction } from './schema.ts';
import type { StoreCode } from './types.ts';

/** Ticks "told them" on what was passed on at `at` to `to`, or takes the tick back: whoever else edits the mention meanwhile. */
export const setTold = (id: string, at: number, to: string, told: boolean): Promise<Result<Interaction, StoreCode>> =>
  act<Interaction>(
    async (tx) => {
      const row = await tx.objectStore('interactions').index('id').get(id);
      if (!row?.passedOn.some((one) => one.at === at && one.to === to)) return fail('not-found');
      const passedOn = row.passedOn.map((one) => (one.at === at && one.to === to ? { ...one, told } : one));
      const next: StoredInteraction = { ...row, passedOn, updatedAt: now() };
      await putRow(tx, row, next);
      return ok(toInteraction(next));
    },
    () => [{ kind: 'interactions', ids: [id] }],
  );
