import { fail, type Result } from '@/utils/domain/result.ts';
import { storeCode } from '@/utils/store/store-code.ts';

/** What reads the database throws as the browser says it: an expected failure becomes its code, a bug is thrown on. */
export async function stored<T>(read: () => Promise<Result<T, string>>): Promise<Result<T, string>> {
  try {
    return await read();
  } catch (error) {
    return fail(storeCode(error));
  }
}
