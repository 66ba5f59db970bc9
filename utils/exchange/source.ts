import type { Account, Person, Snapshot } from '@/utils/domain/interaction.ts';
import { database } from '@/utils/store/database.ts';
import { list, numbersOf } from '@/utils/store/list.ts';
import type { Filter, Row } from '@/utils/store/types.ts';

/** A row with what lies beside it in the store. */
export interface Entry {
  row: Row;
  brand: string;
  account: Account | null;
  person: Person | null;
  /** Every time the numbers were seen, oldest first. */
  snapshots: readonly Snapshot[];
}

/** What has gone out so far: the count, and between which times it was kept (ms since 1970). */
export interface Gone {
  rows: number;
  first: number | null;
  last: number | null;
}

export const nothingGone = (): Gone => ({ rows: 0, first: null, last: null });

const AT_ONCE = 500;

const beside = async (rows: readonly Row[], brandId: string): Promise<Entry[]> => {
  const tx = (await database()).transaction(['brands', 'accounts', 'persons', 'snapshots']);
  const brand = (await tx.objectStore('brands').get(brandId))?.name ?? '';
  const snapshots = tx.objectStore('snapshots').index('interaction');
  const persons = new Map<string, Promise<Person | undefined>>();
  return Promise.all(
    rows.map(async (row) => {
      const [account, numbers] = await Promise.all([
        row.account === null ? undefined : tx.objectStore('accounts').get(row.account),
        snapshots.getAll(IDBKeyRange.bound([row.id, 0], [row.id, Number.MAX_SAFE_INTEGER])),
      ]);
      if (account && !persons.has(account.personId)) persons.set(account.personId, tx.objectStore('persons').get(account.personId));
      const person = account ? await persons.get(account.personId) : undefined;
      return { row, brand, account: account ?? null, person: person ?? null, snapshots: numbersOf(numbers, row.latest) };
    }),
  );
};

/** A filter, and where some of what it shows was chosen, only those. */
export type Wanted = Filter & { only?: ReadonlySet<string> };

/** All that a filter shows, newest first, 500 at a time in memory; `gone` is kept up to date. Throws what the browser says. */
export async function* entriesOf({ only, ...filter }: Wanted, gone: Gone): AsyncGenerator<readonly Entry[]> {
  let cursor: string | null = null;
  do {
    const page = await list(filter, cursor, AT_ONCE);
    const rows = page.rows.filter(({ id }) => !only || only.has(id));
    gone.rows += rows.length;
    gone.last ??= rows[0]?.keptAt ?? null;
    gone.first = rows.at(-1)?.keptAt ?? gone.first;
    if (rows.length > 0) yield await beside(rows, filter.brandId);
    cursor = page.next;
  } while (cursor !== null);
}
