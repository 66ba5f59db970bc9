import type { IDBPObjectStore } from 'idb';
import { Ledger } from './ledger.ts';
import type { ActStores, Schema, StoredAccount, Writing } from './schema.ts';

/** One act's transaction, with the small records that many writes of it share. */
export class Act {
  readonly tx: Writing;
  readonly counters: Ledger<'counters'>;
  readonly sites: Ledger<'sites'>;
  readonly persons: Ledger<'persons'>;
  readonly tags: Ledger<'tags'>;
  readonly accounts: Ledger<'accounts'>;
  readonly brands: Ledger<'brands'>;
  readonly #speaking = new Map<string, Promise<StoredAccount[]>>();
  /** Places given to new rows in this act. */
  readonly taken = new Set<number>();
  /** By how much the reactions of own posts grew. */
  readonly reactions = new Map<string, number>();
  /** Many are kept at once: their terms go straight into the index. */
  readonly many: boolean;

  constructor(tx: Writing, many = false) {
    this.tx = tx;
    this.many = many;
    this.counters = new Ledger(tx.objectStore('counters'));
    this.sites = new Ledger(tx.objectStore('sites'));
    this.persons = new Ledger(tx.objectStore('persons'));
    this.tags = new Ledger(tx.objectStore('tags'));
    this.accounts = new Ledger(tx.objectStore('accounts'));
    this.brands = new Ledger(tx.objectStore('brands'));
  }

  /** Our accounts that speak as the brand; read once in an act. */
  brandAccounts(brandId: string): Promise<StoredAccount[]> {
    const known = this.#speaking.get(brandId) ?? this.tx.objectStore('accounts').index('voice').getAll([brandId, 'brand']);
    this.#speaking.set(brandId, known);
    return known;
  }

  objectStore<N extends ActStores[number]>(name: N): IDBPObjectStore<Schema, ActStores, N, 'readwrite'> {
    return this.tx.objectStore(name);
  }

  async #countReactions(): Promise<void> {
    const store = this.tx.objectStore('interactions');
    const grown = [...this.reactions];
    this.reactions.clear();
    for (const [id, by] of grown) {
      const own = await store.index('id').get(id);
      if (own) await store.put({ ...own, reactions: Math.max(0, own.reactions + by) });
    }
  }

  /** Writes what was gathered. */
  async settle(): Promise<void> {
    await Promise.all([
      this.#countReactions(),
      ...[this.counters, this.sites, this.persons, this.tags, this.accounts].map((ledger) => ledger.write()),
    ]);
  }
}
