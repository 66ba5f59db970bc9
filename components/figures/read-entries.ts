import type { Voice } from '@/utils/domain/interaction.ts';
import type { Entry } from '@/utils/insight/entry.ts';
import { accountOf } from '@/utils/store/accounts.ts';
import { personOf } from '@/utils/store/persons.ts';
import { rowsOf } from '@/utils/store/rows-of.ts';
import type { Filter, Row } from '@/utils/store/types.ts';

interface Writer {
  person: string;
  roles: readonly string[];
  voice: Voice | null;
  firstSeen: number;
}

/** Who is behind an account: roles are the person's, first seen is the first of all their accounts. */
const writerOf = async (key: string): Promise<Writer | null> => {
  const account = await accountOf(key);
  const known = account ? await personOf(account.personId) : null;
  if (!account) return null;
  const firstSeen = Math.min(account.firstSeen, ...(known?.accounts ?? []).map((one) => one.firstSeen));
  return { person: account.personId, roles: known?.person.roles ?? [], voice: account.voice, firstSeen };
};

/** Writers already asked for in this reading. */
type Writers = Map<string, Promise<Writer | null>>;

const withWriter = async (it: Row, writers: Writers): Promise<Entry> => {
  const key = it.account;
  if (key !== null && !writers.has(key)) writers.set(key, writerOf(key));
  const writer = key === null ? null : await writers.get(key);
  return {
    it,
    person: writer?.person ?? null,
    roles: writer?.roles ?? [],
    voice: writer?.voice ?? null,
    firstSeen: writer?.firstSeen ?? null,
  };
};

/** Everything that a filter shows, with its writers; `progress` hears how many are read. Null once aborted. */
export const readEntries = async (filter: Filter, progress: (read: number) => void, aborted: AbortSignal): Promise<Entry[] | null> => {
  const writers: Writers = new Map();
  const entries: Entry[] = [];
  for await (const rows of rowsOf(filter, aborted)) {
    entries.push(...(await Promise.all(rows.map((row) => withWriter(row, writers)))));
    if (!aborted.aborted) progress(entries.length);
  }
  return aborted.aborted ? null : entries;
};
