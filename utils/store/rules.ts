import { now } from '@/utils/clock.ts';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { type Lesson, RULE_VERSION, RULES_PER_HOST, type Rule, ruleSchema } from '@/utils/domain/rule.ts';
import { storeCode } from './act.ts';
import { announce } from './announce.ts';
import { database } from './database.ts';
import { newId } from './new-id.ts';
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

const sameLesson = ({ field, from, path, take }: Lesson): string => JSON.stringify([field, from, path, take]);

/**
 * Adds rules; one that says the same as one that is there takes its place, and of a host only the newest 50 stay. All of
 * them or none. Gives how many are there now that weren't before.
 */
export async function addRules(rules: readonly Rule[]): Promise<Result<number, StoreCode>> {
  try {
    const tx = (await database()).transaction('rules', 'readwrite');
    const before = await tx.store.count();
    for (const host of new Set(rules.map((rule) => rule.host))) {
      const there = sound(await tx.store.index('host').getAll(host));
      const all = newestFirst([...there, ...rules.filter((rule) => rule.host === host)]);
      const once = [...new Map(all.toReversed().map((rule) => [sameLesson(rule), rule])).values()].toReversed();
      const kept = newestFirst(once).slice(0, RULES_PER_HOST);
      await Promise.all(there.filter(({ id }) => !kept.some((rule) => rule.id === id)).map(({ id }) => tx.store.delete(id)));
      await Promise.all(kept.map((rule) => tx.store.put(rule)));
    }
    const after = await tx.store.count();
    await tx.done;
    announce({ kind: 'rules', ids: rules.map(({ id }) => id) });
    return ok(after - before);
  } catch (error) {
    return fail(storeCode(error));
  }
}

/** Stores what was learned on a host, now. */
export async function learnRule(host: string, lesson: Lesson): Promise<Result<Rule, StoreCode>> {
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
