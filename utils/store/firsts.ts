import type { StoredAccount, Uncounted } from './schema.ts';

interface Records {
  getAllKeys(range: IDBKeyRange): Promise<number[]>;
  getAll(range: IDBKeyRange): Promise<Uncounted[]>;
}

/**
 * Accounts that were met first and wait to be written with their counts. Read from the records in which they wait; many acts
 * in a row read only what is new.
 */
export class Firsts {
  readonly #byKey = new Map<string, StoredAccount>();
  readonly #byHandle = new Map<string, StoredAccount[]>();
  readonly #read = new Set<number>();

  add(account: StoredAccount): void {
    if (this.#byKey.has(account.key)) return;
    this.#byKey.set(account.key, account);
    if (account.handleKey === undefined) return;
    const name = `${account.brandId}|${account.handleKey}`;
    this.#byHandle.set(name, [...(this.#byHandle.get(name) ?? []), account]);
  }

  get(key: string): StoredAccount | null {
    return this.#byKey.get(key) ?? null;
  }

  /** Those that showed this handle beside another key. */
  by(brandId: string, handleKey: string): readonly StoredAccount[] {
    return this.#byHandle.get(`${brandId}|${handleKey}`) ?? [];
  }

  /** What was written as these records is known already. Those with accounts that wait lie below 0. */
  wrote(keys: readonly number[]): void {
    for (const key of keys) if (key < 0) this.#read.add(key);
  }

  /** Brings this to what waits now. Where a record went, its accounts are in the store, and may have gone since. */
  async follow(records: Records): Promise<this> {
    const below = IDBKeyRange.upperBound(0);
    const keys = await records.getAllKeys(below);
    const left = new Set(keys);
    if ([...this.#read].some((key) => !left.has(key))) {
      this.#byKey.clear();
      this.#byHandle.clear();
      this.#read.clear();
    }
    const news = keys.filter((key) => !this.#read.has(key));
    if (news.length === 0) return this;
    const all =
      news.length === keys.length
        ? [await records.getAll(below)]
        : await Promise.all(news.map((key) => records.getAll(IDBKeyRange.only(key))));
    for (const { accounts } of all.flat()) for (const { made } of accounts) if (made) this.add(made);
    this.wrote(news);
    return this;
  }
}
