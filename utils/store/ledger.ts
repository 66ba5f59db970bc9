import { type IDBPObjectStore, unwrap } from 'idb';
import { asked } from './asked.ts';
import type { ActStores, Schema } from './schema.ts';

/** A key as the name of a record. */
const named = (key: IDBValidKey): string => (typeof key === 'string' ? key : JSON.stringify(key));

type Name = 'counters' | 'sites' | 'persons' | 'tags' | 'accounts' | 'brands';

/**
 * Records of one store as this act sees them: read once, changed in memory by whoever works on them at the same time,
 * written once before the commit. Reads through an index don't see what isn't written yet.
 */
export class Ledger<N extends Name> {
  readonly #store: IDBObjectStore;
  readonly #known = new Map<string, Promise<Schema[N]['value'] | undefined>>();
  readonly #changed = new Map<string, { key: Schema[N]['key']; value: Schema[N]['value'] | null }>();

  constructor(store: IDBPObjectStore<Schema, ActStores, N, 'readwrite'>) {
    this.#store = unwrap(store);
  }

  get(key: Schema[N]['key']): Promise<Schema[N]['value'] | undefined> {
    const name = named(key);
    const before = this.#known.get(name);
    if (before) return before;
    const known: Promise<Schema[N]['value'] | undefined> = asked(this.#store.get(key));
    this.#known.set(name, known);
    return known;
  }

  /** The record, or the one that `make` gives; what the caller changes in it before its next `await` is written. */
  async change(
    key: Schema[N]['key'],
    make: () => Schema[N]['value'] | null,
    change: (record: Schema[N]['value']) => 'keep' | 'drop',
  ): Promise<void> {
    const found = await this.get(key);
    const name = named(key);
    const changed = this.#changed.get(name);
    const record = (changed ? changed.value : found) ?? make();
    if (record === null) return;
    const value = change(record) === 'keep' ? record : null;
    this.#known.set(name, Promise.resolve(value ?? undefined));
    this.#changed.set(name, { key, value });
  }

  /** What this act wrote under a key, if it wrote it already. */
  written(key: Schema[N]['key']): Schema[N]['value'] | null {
    return this.#changed.get(named(key))?.value ?? null;
  }

  put(key: Schema[N]['key'], value: Schema[N]['value']): void {
    this.#known.set(named(key), Promise.resolve(value));
    this.#changed.set(named(key), { key, value });
  }

  delete(key: Schema[N]['key']): void {
    this.#known.set(named(key), Promise.resolve(undefined));
    this.#changed.set(named(key), { key, value: null });
  }

  /** Asks for everything to be written that changed; whoever waits for the transaction hears of what fails. */
  write(): void {
    for (const { key, value } of this.#changed.values()) {
      if (value === null) this.#store.delete(key);
      else this.#store.put(value);
    }
    this.#changed.clear();
  }
}
