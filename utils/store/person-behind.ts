import { fold } from '@/utils/domain/fold.ts';
import { database } from './database.ts';
import { personsOf } from './persons.ts';

/** A person as a field offers them. */
export interface Named {
  id: string;
  name: string;
}

/** Of so many, the ones kept most, a name is looked for. */
const LOOKED_AT = 2_000;

/** Whoever is behind an account; null where no account or person is known. */
export const personBehind = async (account: string | null): Promise<Named | null> => {
  const db = await database();
  const known = account === null ? undefined : await db.get('accounts', account);
  const person = known && (await db.get('persons', known.personId));
  return person ? { id: person.id, name: person.name } : null;
};

/** Others of the brand with a word of their name that begins as typed, the ones kept most first. Case and accents don't matter. */
export const personsNamed = async (brandId: string, typed: string, except: string | null, limit: number): Promise<Named[]> => {
  const start = fold(typed.trim());
  if (start === '') return [];
  const begins = (name: string): boolean => fold(name).startsWith(start) || fold(name).includes(` ${start}`);
  const all = await personsOf(brandId, LOOKED_AT);
  return all
    .filter(({ id, name }) => id !== except && begins(name))
    .slice(0, limit)
    .map(({ id, name }) => ({ id, name }));
};
