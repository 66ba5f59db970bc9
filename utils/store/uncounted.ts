import { fold } from '@/utils/domain/fold.ts';
import type { Interaction, Tag } from '@/utils/domain/interaction.ts';
import { personOf } from './author.ts';
import type { Seen, StoredAccount, StoredInteraction, StoredSite, StoredTag, Uncounted } from './schema.ts';
import type { Act } from './scope.ts';

/**
 * What was kept, moved or taken away and people, sites and tags don't count yet. An act writes it as a small record or two,
 * instead of reading and writing an account, a person, a site and tags for each row; whoever reads counts has it counted first.
 */

type Notebook = Interaction['notebook'];
interface Counts {
  listening: number;
  performance: number;
}

const addTo = (to: Counts, { listening, performance }: Counts): void => {
  to.listening += listening;
  to.performance += performance;
};

const none: Counts = { listening: 0, performance: 0 };

/** Adds records up, so that each account, site and tag stands once. */
export class Waiting {
  readonly accounts = new Map<string, Seen>();
  readonly sites = new Map<string, StoredSite>();
  readonly tags = new Map<string, StoredTag>();

  #account(account: string): Seen {
    const known = this.accounts.get(account) ?? { account, ...none, lastSeen: 0 };
    this.accounts.set(account, known);
    return known;
  }

  #site(one: StoredSite): StoredSite {
    const name = `${one.brandId}\n${one.siteName}`;
    const known = this.sites.get(name) ?? { ...one, ...none };
    this.sites.set(name, known);
    return known;
  }

  #tag(one: StoredTag): StoredTag {
    const name = [one.brandId, one.group, one.key].join('\n');
    const known = this.tags.get(name) ?? { ...one, ...none };
    this.tags.set(name, known);
    return known;
  }

  /** The account was seen, whatever was kept of it. */
  saw(account: string, at: number): void {
    const known = this.#account(account);
    known.lastSeen = Math.max(known.lastSeen, at);
  }

  /** An account that nothing was kept of before. */
  made(account: StoredAccount): void {
    this.#account(account.key).made = account;
    this.saw(account.key, account.lastSeen);
  }

  /** One more (1) or less (-1) is kept of an account and on a site. */
  row({ brandId, post, account, notebook }: StoredInteraction, by: 1 | -1): void {
    this.#site({ brandId, siteName: post.siteName, site: post.site, ...none })[notebook] += by;
    if (account !== null) this.#account(account)[notebook] += by;
  }

  /** One more (1) or less (-1) with a tag; `born`: the row that it was first typed on, where it is new. */
  tag(brandId: string, { group, name }: Tag, notebook: Notebook, by: 1 | -1, born: string | null): void {
    this.#tag({ brandId, group, key: fold(name), name, ...none, rank: 0, born })[notebook] += by;
  }

  addAll({ accounts, sites }: Uncounted): void {
    for (const one of accounts) {
      const known = this.#account(one.account);
      addTo(known, one);
      known.lastSeen = Math.max(known.lastSeen, one.lastSeen);
      if (one.made && !known.made) known.made = one.made;
    }
    for (const one of sites) addTo(this.#site(one), one);
  }

  addTags(tags: readonly StoredTag[]): void {
    for (const one of tags) addTo(this.#tag(one), one);
  }

  /** As records of at most so many accounts each, in the order of their keys, the sites in the first; none where nothing waits. */
  records(most = Number.POSITIVE_INFINITY): Uncounted[] {
    const all = [...this.accounts.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
    const sites = [...this.sites.values()];
    const records: Uncounted[] = [];
    for (let at = 0; at < all.length || (at === 0 && sites.length > 0); at += most)
      records.push({ accounts: all.slice(at, at + most), sites: at === 0 ? sites : [] });
    return records;
  }

  /** The tags that wait: from then on none does. */
  takenTags(): StoredTag[] {
    const all = [...this.tags.values()];
    this.tags.clear();
    return all;
  }

  /** Accounts and sites that wait, as one record or none: from then on none does. */
  taken(): Uncounted[] {
    const all = this.records();
    this.accounts.clear();
    this.sites.clear();
    return all;
  }
}

/** Records with accounts that are to be written lie below 0: who looks for those reads no others. */
export const keyOf = ({ accounts }: Uncounted): number | undefined =>
  accounts.some(({ made }) => made) ? -Math.ceil(Math.random() * Number.MAX_SAFE_INTEGER) : undefined;

const shifted = <T extends Counts>(record: T, { listening, performance }: Counts): T => {
  record.listening = Math.max(0, record.listening + listening);
  record.performance = Math.max(0, record.performance + performance);
  return record;
};

const ranked = (record: Counts & { rank: number }): 'keep' => {
  record.rank = -(record.listening + record.performance);
  return 'keep';
};

const countAccount = async (tx: Act, one: Seen): Promise<void> => {
  const { account: key, made, lastSeen } = one;
  const known = await tx.accounts.get(key);
  const account = known ?? made;
  // Nothing counts where somebody was forgotten.
  if (!account) return;
  const seen = { ...account, firstSeen: Math.min(account.firstSeen, made?.firstSeen ?? account.firstSeen) };
  if (lastSeen > account.lastSeen || seen.firstSeen < account.firstSeen || !known)
    tx.accounts.put(key, { ...seen, lastSeen: Math.max(lastSeen, account.lastSeen) });
  if (made && !known) tx.persons.put(account.personId, personOf(account));
  if (!made && one.listening === 0 && one.performance === 0) return;
  // Written already where its account was needed before, and its person wasn't.
  const make = () => (made?.personId === account.personId ? personOf(made) : null);
  await tx.persons.change(account.personId, make, (person) => ranked(shifted(person, one)));
};

const countSite = ({ sites }: Act, one: StoredSite): Promise<void> =>
  sites.change(
    [one.brandId, one.siteName],
    () => ({ ...one, ...none }),
    (record) => {
      shifted(record, one);
      return record.listening + record.performance > 0 ? 'keep' : 'drop';
    },
  );

/** Counts a record, within an act. */
export const countRecord = async (tx: Act, { accounts, sites }: Uncounted): Promise<void> => {
  await Promise.all([...accounts.map((one) => countAccount(tx, one)), ...sites.map((one) => countSite(tx, one))]);
};

/** Counts all tags that wait, within an act: whoever reads or changes tags in it does this first. */
export const countTags = async (tx: Act): Promise<void> => {
  const store = tx.objectStore('uncountedTags');
  const waiting = new Waiting();
  const stored = await store.getAll();
  for (const tags of stored) waiting.addTags(tags);
  if (stored.length > 0) await store.clear();
  waiting.addTags(tx.waiting.takenTags());
  await Promise.all(
    waiting.takenTags().map((one) =>
      tx.tags.change(
        [one.brandId, one.group, one.key],
        () => ({ ...one, ...none }),
        (record) => ranked(shifted(record, one)),
      ),
    ),
  );
};

const change = async (tx: Act, keys: readonly string[], to: (one: Seen) => Seen[]): Promise<void> => {
  const theirs = new Set(keys);
  const store = tx.objectStore('uncounted');
  const [at, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
  for (const [i, { accounts, sites }] of records.entries()) {
    if (!accounts.some(({ account }) => theirs.has(account))) continue;
    const left = accounts.flatMap((one) => (theirs.has(one.account) ? to(one) : [one]));
    tx.write(store.put({ accounts: left, sites }, at[i]));
  }
};

/** Of accounts that go nothing waits any more. */
export const forgetWaiting = async (tx: Act, keys: readonly string[]): Promise<void> => {
  for (const key of keys) tx.waiting.accounts.delete(key);
  await change(tx, keys, () => []);
};

/** Of accounts whose rows are counted anew nothing waits to be counted any more. */
export const countedAnew = (tx: Act, keys: readonly string[]): Promise<void> => change(tx, keys, (one) => [{ ...one, ...none }]);
