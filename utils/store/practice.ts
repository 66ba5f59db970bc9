import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { PRACTICE } from './counted.ts';
import { dropRow } from './put-row.ts';
import type { Act } from './scope.ts';
import type { StoreCode } from './types.ts';
import { forgetUnused } from './undo.ts';

export { PRACTICE };

/** Practice notes vanish at the first real keep. Costs one read where there are none. */
export const dropPractice = async (tx: Act, brandId: string): Promise<number> => {
  if (!(await tx.counters.get(brandId))?.practice) return 0;
  const rows = (await tx.objectStore('interactions').getAll(undefined, 500)).filter(
    (row) => row.brandId === brandId && row.post?.site === PRACTICE,
  );
  for (const row of rows) {
    await dropRow(tx, row);
    await forgetUnused(tx, row);
  }
  return rows.length;
};

export const removePractice = (brandId: string): Promise<Result<number, StoreCode>> =>
  act(
    async (tx) => ok(await dropPractice(tx, brandId)),
    (gone) => (gone > 0 ? [{ kind: 'interactions', ids: [] }] : []),
  );
