import { type IDBPObjectStore, unwrap } from 'idb';
import { personOf } from './author.ts';
import { countChange } from './counted.ts';
import { Firsts } from './firsts.ts';
import { Ledger } from './ledger.ts';
import type { ActStores, Counters, Schema, StoredAccount, StoredInteraction, Writing } from './schema.ts';
import { Gathered } from './segment-build.ts';
import type { MergeStores } from './segment-replace.ts';
import { nextId, writeGathered } from './segment-write.ts';
import { shown } from './terms.ts';
import { keyOf, Waiting } from './uncounted.ts';

/** More rows than these, and their terms go into a segment of their own. */
const FRESH_AT_ONCE = 20;
const SEGMENT_WEIGHT = 4;
const HANDLES_AT_ONCE = 500;

/** One act's transaction, with the small records that many writes of it share. */
export class Act {
  readonly tx: Writing;
  readonly counters: Ledger<'counters'>;
  readonly sites: Ledger<'sites'>;
  readonly persons: Ledger<'persons'>;
  readonly tags: Ledger<'tags'>;
  readonly accounts: Ledger<'accounts'>;
  readonly brands: Ledger<'brands'>;
  /** What people and sites will count, later. */
  readonly waiting = new Waiting();
  readonly #speaking = new Map<string, Promise<StoredAccount[]>>();
  /** Places given to new rows in this act. */
  readonly taken = new Set<number>();
  /** By how much each brand's counters change. */
  readonly counts = new Map<string, Counters>();
  /** By how much the reactions of own posts grew. */
  readonly reactions = new Map<string, number>();
  /** Rows whose terms changed, by place; null where one isn't found any more. What they are found by is worked out at the end. */
  readonly found = new Map<number, { row: StoredInteraction | null; isNew: boolean; mixed: boolean }>();
  /** What nearly never clashes is looked for before it is written: the act was tried without, and clashed. */
  readonly careful: boolean;
  /** A row with this id or at this place is there already. */
  clashed = false;
  /** Many captures in one act: what can be is read for all of them at once. */
  many = false;
  /** As many acts of a few rows leave as much to fold in and merge; 0 where whoever acts does that. */
  weight = 1;
  readonly #handles = new Map<string, Promise<StoredAccount[]>>();
  readonly #interactions: IDBObjectStore;
  #met = new Firsts();
  #following: Promise<Firsts> | null = null;
  /** The keys of records that this act wrote of what isn't counted yet. */
  readonly written: Promise<number>[] = [];

  constructor(tx: Writing, careful = false) {
    this.tx = tx;
    this.careful = careful;
    this.#interactions = unwrap(tx.objectStore('interactions'));
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

  /** Accounts that once showed this handle; read once in an act, and of many captures all at once where they are few. */
  accountsBy(brandId: string, handleKey: string): Promise<StoredAccount[]> {
    const name = `${brandId}|${handleKey}`;
    const known = this.#handles.get(name) ?? this.#readHandles(brandId, handleKey);
    this.#handles.set(name, known);
    return known;
  }

  async #readHandles(brandId: string, handleKey: string): Promise<StoredAccount[]> {
    const index = this.tx.objectStore('accounts').index('handle');
    if (!this.many) return index.getAll([brandId, handleKey]);
    const all = this.#handles.get(brandId) ?? index.getAll(IDBKeyRange.bound([brandId, ''], [brandId, '\uffff']), HANDLES_AT_ONCE);
    this.#handles.set(brandId, all);
    const few = await all;
    return few.length < HANDLES_AT_ONCE ? few.filter((one) => one.handleKey === handleKey) : index.getAll([brandId, handleKey]);
  }

  /** A write that nobody waits for: one that fails ends the transaction, and with it the act. */
  write(asked: Promise<unknown>): void {
    asked.catch((error: unknown) => {
      this.clashed ||= error instanceof DOMException && error.name === 'ConstraintError';
    });
  }

  /** Writes a row, as `write` does but without a promise for it. */
  putInteraction(row: StoredInteraction, isNew: boolean): void {
    const request = isNew ? this.#interactions.add(row) : this.#interactions.put(row);
    request.onerror = () => {
      this.clashed ||= request.error?.name === 'ConstraintError';
    };
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
      if (own) this.write(store.put({ ...own, reactions: Math.max(0, own.reactions + by) }));
    }
  }

  get segmentStores(): MergeStores {
    const { tx } = this;
    return {
      segments: tx.objectStore('segments'),
      blocks: tx.objectStore('blocks'),
      chunks: tx.objectStore('chunks'),
      pairs: tx.objectStore('pairs'),
    };
  }

  /** The terms of a few wait in `fresh`; those of many become a segment at once. */
  async #writeTerms(): Promise<void> {
    const direct = this.found.size > FRESH_AT_ONCE;
    if (direct) this.weight *= SEGMENT_WEIGHT;
    const id = direct ? nextId(this.segmentStores) : null;
    const all = [...this.found].sort(([a], [b]) => a - b);
    this.found.clear();
    const fresh = this.tx.objectStore('fresh');
    const gathered = new Gathered();
    const places: number[] = [];
    for (const [place, { row, isNew }] of all) {
      const { terms, pairs } = direct ? shown(null) : shown(row);
      if (terms.length > 0) this.write(fresh.put({ place, terms: terms.join('\n'), pairs }));
      else if (!isNew) this.write(fresh.delete(place));
      if (!direct || row?.deletedAt !== null) continue;
      gathered.add(row);
      places.push(place);
    }
    if (id) this.write(writeGathered(this.segmentStores, await id, Float64Array.from(places), gathered.postings(), gathered.pairs));
  }

  /** What acts before this one read of accounts that wait, and is to be followed on. */
  knows(firsts: Firsts): void {
    this.#met = firsts;
  }

  /** An account that nothing was kept of before: of many they wait to be written. */
  meet(account: StoredAccount): void {
    this.#met.add(account);
    if (this.many) this.waiting.made(account);
    else {
      this.accounts.put(account.key, account);
      this.persons.put(account.personId, personOf(account));
      this.waiting.saw(account.key, account.lastSeen);
    }
  }

  /** Accounts that wait to be written, of this act and of those before. */
  firsts(): Promise<Firsts> {
    this.#following ??= this.#met.follow(this.tx.objectStore('uncounted'));
    return this.#following;
  }

  /** An account, written now where it waited to be. */
  async account(key: string): Promise<StoredAccount | null> {
    const known = await this.accounts.get(key);
    if (known) return known;
    const waits = (await this.firsts()).get(key);
    if (waits) this.accounts.put(key, waits);
    return waits;
  }

  #writeWaiting(): void {
    const [uncounted, tags] = [this.waiting.taken(), this.waiting.takenTags()];
    for (const record of uncounted) {
      const added = this.tx.objectStore('uncounted').add(record, keyOf(record));
      this.write(added);
      this.written.push(added);
    }
    if (tags.length > 0) this.write(this.tx.objectStore('uncountedTags').add(tags));
  }

  /** Asks for everything to be written that was gathered, and waits for none of it. */
  async settle(): Promise<void> {
    this.#writeWaiting();
    const counts = [...this.counts.values()];
    this.counts.clear();
    await Promise.all(counts.map((one) => countChange(this, one)));
    for (const ledger of [this.counters, this.sites, this.persons, this.tags, this.accounts]) ledger.write();
    // The browser is busy with all of it while terms are worked out.
    await Promise.all([this.#countReactions(), this.#writeTerms()]);
  }
}
