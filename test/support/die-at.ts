import { vi } from 'vitest';

/** From the nth write on the worker is gone: what it had begun is taken back by the browser. `vi.restoreAllMocks()` ends it. */
export const dieAt = (nth: number): void => {
  let writes = 0;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
    writes += 1;
    const asked = put.call(this, value);
    if (writes === nth) this.transaction.abort();
    return asked;
  });
};
