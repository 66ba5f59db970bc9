import { fail, type Result } from '@/utils/domain/result.ts';
import { announce } from './announce.ts';
import { writing } from './beside.ts';
import { forgetDatabase } from './database.ts';
import { meetFault } from './fault.ts';
import { abort } from './in-one.ts';
import { Act } from './scope.ts';
import { storeCode } from './store-code.ts';
import { tidySometimes } from './tidy-sometimes.ts';
import type { Change, StoreCode } from './types.ts';

/** Something was there that nearly never is: the act is tried again and looks first. */
class ClashError extends Error {
  override name = 'ClashError';
}

const once = async <T>(body: (act: Act) => Promise<Result<T, StoreCode>>, careful = false): Promise<Result<T, StoreCode>> => {
  const tx = await writing();
  const scope = new Act(tx, careful);
  // It may end before anyone here asks how.
  const ended = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    meetFault();
    const result = await body(scope);
    if (result.ok) {
      await scope.settle();
      tx.commit();
      await tx.done;
      tidySometimes(scope.weight);
    } else {
      abort(tx);
      await ended;
    }
    return result;
  } catch (error) {
    abort(tx);
    const end = await ended;
    if (scope.clashed) throw new ClashError();
    throw end?.error instanceof DOMException && end.error.name === 'QuotaExceededError' ? end.error : error;
  }
};

/**
 * One act, one transaction: all of it or nothing. A failed result takes everything back. A connection that the browser
 * closed in between is opened again, once. Changes are announced after commit.
 */
export const act = async <T>(
  body: (tx: Act) => Promise<Result<T, StoreCode>>,
  changes: (value: T) => Change[],
): Promise<Result<T, StoreCode>> => {
  let result: Result<T, StoreCode>;
  try {
    result = await once(body).catch((error: unknown): Promise<Result<T, StoreCode>> => {
      if (error instanceof ClashError) return once(body, true);
      if (storeCode(error) !== 'terminated') throw error;
      forgetDatabase();
      return once(body);
    });
  } catch (error) {
    return fail(storeCode(error));
  }
  if (result.ok) for (const change of changes(result.value)) announce(change);
  return result;
};
