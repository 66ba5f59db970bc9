import type { Account } from '@/utils/domain/interaction.ts';
import { whenCounted } from './counting.ts';
import { list } from './list.ts';
import { type Known, personOf, toKnown } from './persons.ts';
import { rowsOf } from './rows-of.ts';
import type { Row } from './types.ts';

/** Someone on a list of People, with what put them there. Times in ms since 1970. */
export interface Listed {
  person: Known;
  accounts: Account[];
  firstSeen: number;
  lastSeen: number;
  /** What the list is about: their mentions of the period, newest first. */
  rows: readonly Row[];
}

/** Kept so often, somebody is a voice that can fall quiet. */
const REGULAR = 3;
const LOOKED_AT = 200;
const TOP = Number.MAX_SAFE_INTEGER;

const listed = async (id: string, rows: readonly Row[]): Promise<Listed | null> => {
  const found = await personOf(id);
  if (!found || found.accounts.some(({ voice }) => voice === 'brand' || voice === 'team')) return null;
  const { person, accounts } = found;
  const firstSeen = Math.min(...accounts.map((one) => one.firstSeen));
  return { person, accounts, firstSeen, lastSeen: Math.max(...accounts.map((one) => one.lastSeen)), rows };
};

/** Rows by the person behind them; what no account is known of is nobody's. */
const byPerson = async (brandId: string, rows: readonly Row[]): Promise<Map<string, Row[]>> => {
  const keys = [...new Set(rows.flatMap(({ account }) => account ?? []))];
  const accounts = await whenCounted((db) => {
    const { store } = db.transaction('accounts');
    return Promise.all(keys.map((key) => store.get(key)));
  });
  const persons = new Map(accounts.flatMap((one) => (one?.brandId === brandId ? [[one.key, one.personId] as const] : [])));
  const all = new Map<string, Row[]>();
  for (const row of rows) {
    const person = row.account === null ? undefined : persons.get(row.account);
    if (person) all.set(person, [...(all.get(person) ?? []), row]);
  }
  return all;
};

const rowsIn = async (filter: Parameters<typeof rowsOf>[0]): Promise<Row[]> => {
  const all: Row[] = [];
  for await (const rows of rowsOf(filter)) all.push(...rows);
  return all;
};

const newestFirst = (a: Listed, b: Listed): number => b.lastSeen - a.lastSeen;

/** First seen since `since`, and nothing of theirs was answered or needs no answer: newest first. */
export const toWelcome = async (brandId: string, since: number): Promise<Listed[]> => {
  const people = await byPerson(brandId, await rowsIn({ brandId, from: since }));
  const open = [...people].filter(([, rows]) => rows.every(({ status }) => status === 'none' || status === 'needs-reply'));
  const all = await Promise.all(open.map(([id, rows]) => listed(id, rows)));
  return all
    .filter((one) => one !== null)
    .filter((one) => one.firstSeen >= since)
    .sort(newestFirst);
};

/** Positive for the third time or more between `from` and `to` (exclusive): newest first. */
export const thirdPositive = async (brandId: string, from: number, to: number): Promise<Listed[]> => {
  const people = await byPerson(brandId, await rowsIn({ brandId, from, to, sentiments: ['positive'] }));
  const all = await Promise.all([...people].filter(([, rows]) => rows.length >= 3).map(([id, rows]) => listed(id, rows)));
  return all.filter((one) => one !== null).sort(newestFirst);
};

/** Our last answer to them or word of theirs passed on, ms since 1970; null where there was none among the newest 200. */
const lastTouch = (rows: readonly Row[]): number | null => {
  const touches = rows.flatMap(({ repliedAt, passedOn }) => [repliedAt ?? 0, ...passedOn.map(({ at }) => at)]);
  const last = Math.max(0, ...touches);
  return last === 0 ? null : last;
};

/**
 * Kept three times or more, or pinned, and not since `before`: who was kept most first, at most `limit`, each with our last
 * touch. Looks at the 2,000 kept most at most.
 */
export const quietSince = async (brandId: string, before: number, limit: number): Promise<(Listed & { touched: number | null })[]> => {
  const quiet: (Listed & { touched: number | null })[] = [];
  const seen = new Set<string>();
  const look = async (persons: readonly Known[]): Promise<void> => {
    for (const person of persons) {
      if (seen.has(person.id) || quiet.length >= limit) continue;
      seen.add(person.id);
      const one = await listed(person.id, []);
      if (!one || one.lastSeen >= before) continue;
      const { rows } = await list({ brandId, personId: person.id }, null, LOOKED_AT);
      quiet.push({ ...one, rows, touched: lastTouch(rows) });
    }
  };
  const [pinned, most] = await whenCounted((db) =>
    Promise.all([
      db.getAllFromIndex('persons', 'pinned', IDBKeyRange.bound([brandId, 0], [brandId, TOP]), LOOKED_AT),
      db.getAllFromIndex('persons', 'rank', IDBKeyRange.bound([brandId, -TOP], [brandId, -REGULAR]), 10 * LOOKED_AT),
    ]),
  );
  await look([...pinned, ...most].map(toKnown).sort((a, b) => b.listening + b.performance - (a.listening + a.performance)));
  return quiet;
};
