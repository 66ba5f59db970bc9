import * as z from 'zod';
import { fold } from '@/utils/domain/fold.ts';
import { ok, type Result } from '@/utils/domain/result.ts';
import { act } from './act.ts';
import { announce } from './announce.ts';
import { readSetting, writeSetting } from './settings.ts';
import type { StoreCode } from './types.ts';

const AT_MOST = 40;
const TOP = Number.MAX_SAFE_INTEGER;
const keyOf = (brandId: string): string => `roles:${brandId}`;
const roleSchema = z.string().trim().min(1).max(60);
const list = z.array(roleSchema).catch([]);

/** What people can be to a brand besides the usual roles, in the order they were added. */
export const ownRoles = async (brandId: string): Promise<string[]> => list.parse((await readSetting(keyOf(brandId))) ?? []);

const save = async (brandId: string, roles: readonly string[]): Promise<void> => {
  const once = roles.filter((role, i) => roles.findIndex((other) => fold(other) === fold(role)) === i);
  await writeSetting(keyOf(brandId), once.slice(0, AT_MOST));
  announce({ kind: 'settings', ids: [] });
};

/** Offers a role on every person of the brand; one that is there already, in whatever spelling, stays as it is. */
export const addRole = async (brandId: string, role: string): Promise<void> =>
  save(brandId, [...(await ownRoles(brandId)), roleSchema.parse(role)]);

/** No longer offers it; whoever has it keeps it. */
export const dropRole = async (brandId: string, role: string): Promise<void> =>
  save(
    brandId,
    (await ownRoles(brandId)).filter((one) => one !== role),
  );

/** Gives a role another name, on everyone who has it, in one transaction. How many they were. */
export const renameRole = async (brandId: string, from: string, given: string): Promise<Result<number, StoreCode>> => {
  const to = roleSchema.parse(given);
  const done = await act<string[]>(
    async (tx) => {
      const all = await tx
        .objectStore('persons')
        .index('rank')
        .getAll(IDBKeyRange.bound([brandId, -TOP], [brandId, TOP]));
      const theirs = all.filter(({ roles }) => roles.includes(from));
      for (const person of theirs)
        tx.persons.put(person.id, { ...person, roles: [...new Set(person.roles.map((role) => (role === from ? to : role)))] });
      return ok(theirs.map(({ id }) => id));
    },
    (ids) => [{ kind: 'persons', ids }],
  );
  if (!done.ok) return done;
  await save(
    brandId,
    (await ownRoles(brandId)).map((role) => (role === from ? to : role)),
  );
  return ok(done.value.length);
};
