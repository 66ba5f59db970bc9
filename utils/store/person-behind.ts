import { fold } from '@/utils/domain/fold.ts';
import { accountOf } from './accounts.ts';
import { database } from './database.ts';
import { list } from './list.ts';
import { personsOf } from './persons.ts';

/** A person as a field offers them. */
export interface Named {
  id: string;
  name: string;
}

/** Of so many, the ones kept most, a name is looked for. */
const LOOKED_AT = 2_000;
const ROWS = 200;

/** Whoever is behind an account; null where no account or person is known. */
export const personBehind = async (account: string | null): Promise<Named | null> => {
  const known = account === null ? null : await accountOf(account);
  const person = known && (await (await database()).get('persons', known.personId));
  return person ? { id: person.id, name: person.name } : null;
};

/** People behind what was written under a name or handle that begins so: however seldom they were kept. */
const writersNamed = async (brandId: string, start: string): Promise<Named[]> => {
  const { rows } = await list({ brandId, words: `from:"${start.replaceAll('"', ' ')}"` }, null, ROWS);
  const found = await Promise.all([...new Set(rows.map(({ account }) => account))].map(personBehind));
  return found.filter((one) => one !== null);
};

/**
 * Others of the brand with a word of their name that begins as typed, the ones kept most first, then whose posts stand under
 * such a name or handle, the newest first. Case and accents don't matter.
 */
export const personsNamed = async (brandId: string, typed: string, except: string | null, limit: number): Promise<Named[]> => {
  const start = fold(typed.trim());
  if (start === '') return [];
  const begins = (name: string): boolean => fold(name).startsWith(start) || fold(name).includes(` ${start}`);
  const most = (await personsOf(brandId, LOOKED_AT)).filter(({ name }) => begins(name));
  const found = new Map(most.map(({ id, name }) => [id, { id, name }]));
  if (found.size < limit) for (const one of await writersNamed(brandId, start.replace(/^@/, ''))) found.set(one.id, one);
  return [...found.values()].filter(({ id }) => id !== except).slice(0, limit);
};
