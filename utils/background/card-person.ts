import browser from 'webextension-polyfill';
import * as z from 'zod';
import { ok, type Result } from '@/utils/domain/result.ts';
import type { Input, Output } from '@/utils/messages/protocol.ts';
import { personBehind } from '@/utils/store/person-behind.ts';
import { type Merged, mergePersons, unmergePersons } from '@/utils/store/person-merge.ts';
import { savePerson } from '@/utils/store/persons.ts';

type Said = Input<'composer.person'>;
type Answered = Output<'composer.person'>;

/** What the way back of a join needs, kept for as long as the browser runs: background can die in between. */
const mergedSchema = z.custom<Merged>((value) => typeof value === 'object' && value !== null && 'into' in value && 'others' in value);
const placeOf = (session: string): string => `merged:${session}`;

const join = async (session: string, into: string, from: string): Promise<Result<unknown, string>> => {
  const merged = await mergePersons(into, [from]);
  if (merged.ok) await browser.storage.session.set({ [placeOf(session)]: merged.value });
  return merged;
};

const part = async (session: string): Promise<Result<unknown, string>> => {
  const place = placeOf(session);
  const merged = mergedSchema.safeParse((await browser.storage.session.get(place))[place]);
  if (!merged.success) return ok(null);
  await browser.storage.session.remove(place);
  return unmergePersons(merged.data);
};

/** Names the person behind an account, says that it is another one who is known, or takes that back. */
export async function changePerson(account: string | null, { session, change }: Said): Promise<Result<Answered, string>> {
  const person = await personBehind(account);
  if (!person) return ok({ person: null });
  const done =
    'name' in change
      ? await savePerson(person.id, { name: change.name })
      : 'into' in change
        ? await join(session, change.into, person.id)
        : await part(session);
  return done.ok ? ok({ person: await personBehind(account) }) : done;
}
