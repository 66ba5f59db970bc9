import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { dropRow } from './put-row.ts';
import type { Act } from './schema.ts';
import type { StoreCode } from './types.ts';
import { forgetUnused } from './undo.ts';

/** The bundled practice thread's site. */
export const PRACTICE = 'practice';

/** Practice notes vanish at the first real keep. Costs one read where there are none. */
export const dropPractice = async (tx: Act, brandId: string): Promise<number> => {
  const sites = await tx.objectStore('sites').getAll(IDBKeyRange.bound([brandId, ''], [brandId, '\uffff']));
  if (!sites.some((one) => one.site === PRACTICE)) return 0;
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
