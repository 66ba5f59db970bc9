import { now } from '@/utils/clock.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { type Lesson, RULE_VERSION, RULES_IN_FILE, RULES_PER_HOST, type Rule, ruleSchema } from '@/utils/domain/rule.ts';
import { announce } from './announce.ts';
import { database } from './database.ts';
import { newId } from './new-id.ts';
import { storeCode } from './store-code.ts';
import type { StoreCode } from './types.ts';

/** Every rule is checked again when it is read: one that isn't as it should be is named in the console and not used. */
const sound = (found: readonly unknown[]): Rule[] =>
  found.flatMap((one) => {
    const rule = ruleSchema.safeParse(one);
    if (!rule.success) console.warn('Earshot: a reading rule is not as it should be', rule.error.issues);
    return rule.success ? [rule.data] : [];
  });

const newestFirst = (rules: readonly Rule[]): Rule[] => rules.toSorted((a, b) => b.learnedAt - a.learnedAt);

/** The rules that hold on a host, newest first. Throws what the browser says. */
export const rulesOf = async (host: string): Promise<Rule[]> =>
  newestFirst(sound(await (await database()).getAllFromIndex('rules', 'host', host)));

/** All rules, by host, then newest first. Throws what the browser says. */
export const allRules = async (): Promise<Rule[]> =>
  newestFirst(sound(await (await database()).getAll('rules'))).sort((a, b) => a.host.localeCompare(b.host));

const meaning = (rule: Rule): string => `${rule.host} ${sameLesson(rule)}`;
const sameLesson = ({ field, from, path, take }: Lesson): string => JSON.stringify([field, from, path, take]);

/**
 * Adds rules; one that says the same as one that is there takes its place, and of a host only the newest 50 stay. All of
 * them or none: none where more would be there than one file holds. A file may say anything of itself: what was learned
 * tomorrow was learned now, and an id that another rule has is made anew. Gives how many are there now that weren't before.
 */
export async function addRules(said: readonly Rule[]): Promise<Result<number, StoreCode | 'rules-many'>> {
  try {
    const tx = (await database()).transaction('rules', 'readwrite');
    const before = await tx.store.count();
    const rules = ownOnes(said, sound(await tx.store.getAll()));
    const kept: Rule[] = [];
    const gone: string[] = [];
    for (const host of new Set(rules.map((rule) => rule.host))) {
      const there = sound(await tx.store.index('host').getAll(host));
      const all = newestFirst([...there, ...rules.filter((rule) => rule.host === host)]);
      const once = [...new Map(all.toReversed().map((rule) => [sameLesson(rule), rule])).values()].toReversed();
      const stay = newestFirst(once).slice(0, RULES_PER_HOST);
      kept.push(...stay.filter(({ id }) => !there.some((rule) => rule.id === id)));
      gone.push(...there.filter(({ id }) => !stay.some((rule) => rule.id === id)).map(({ id }) => id));
    }
    const added = kept.length - gone.length;
    if (added > 0 && before + added > RULES_IN_FILE) return fail('rules-many');
    await Promise.all([...gone.map((id) => tx.store.delete(id)), ...kept.map((rule) => tx.store.put(rule))]);
    await tx.done;
    announce({ kind: 'rules', ids: [...gone, ...rules.map(({ id }) => id)] });
    return ok(added);
  } catch (error) {
    return fail(storeCode(error));
  }
}

function ownOnes(said: readonly Rule[], there: readonly Rule[]): Rule[] {
  const owner = new Map(there.map((rule) => [rule.id, meaning(rule)]));
  return said.map((rule) => {
    const isOthers = (owner.get(rule.id) ?? meaning(rule)) !== meaning(rule);
    const own = { ...rule, id: isOthers ? newId() : rule.id, learnedAt: Math.min(rule.learnedAt, now()) };
    owner.set(own.id, meaning(own));
    return own;
  });
}

/** Stores what was learned on a host, now. */
export async function learnRule(host: string, lesson: Lesson): Promise<Result<Rule, StoreCode | 'rules-many'>> {
  const rule: Rule = { ...lesson, version: RULE_VERSION, id: newId(), host, learnedAt: now() };
  const added = await addRules([rule]);
  return added.ok ? ok(rule) : added;
}

export async function removeRules(ids: readonly string[]): Promise<Result<null, StoreCode>> {
  try {
    const tx = (await database()).transaction('rules', 'readwrite');
    await Promise.all(ids.map((id) => tx.store.delete(id)));
    await tx.done;
    announce({ kind: 'rules', ids: [...ids] });
    return ok(null);
  } catch (error) {
    return fail(storeCode(error));
  }
}
