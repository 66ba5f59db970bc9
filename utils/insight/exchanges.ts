import { threadKeyOf } from '@/utils/domain/routing.ts';
import { type Entry, idsOf, isOurs, writtenAt } from './entry.ts';
import type { Figure } from './figure.ts';

interface Timed {
  entry: Entry;
  at: number;
}

const inTime = (entries: readonly Entry[]): Timed[] =>
  entries
    .flatMap((entry) => {
      const at = writtenAt(entry);
      return at === null ? [] : [{ entry, at }];
    })
    .sort((a, b) => a.at - b.at);

/** When we answered what was written at a moment: marked as replied, or our own word in the conversation after it. */
const answerTo = ({ entry, at }: Timed, ours: readonly Timed[]): number | null => {
  const times = [entry.it.repliedAt, ...ours.map((own) => own.at)].filter((time) => time !== null && time >= at);
  return times.reduce<number | null>((least, time) => (least === null || (time !== null && time < least) ? time : least), null);
};

/** What one person wrote in one conversation: whether they wrote back after our answer; null where that can't be told. */
const wroteBack = (theirs: readonly Entry[], ours: readonly Entry[]): boolean | null => {
  const timed = inTime(theirs);
  const answers = inTime(ours);
  const back = timed.some(({ at }, i) =>
    timed.slice(0, i).some((first) => {
      const answer = answerTo(first, answers);
      return answer !== null && answer <= at;
    }),
  );
  if (back) return true;
  const wasAnswered = ours.length > 0 || theirs.some(({ it }) => it.status === 'replied');
  return theirs.length > 1 && wasAnswered && timed.length < theirs.length ? null : false;
};

const grouped = <K>(entries: readonly Entry[], keyOf: (entry: Entry) => K | null): Entry[][] => {
  const groups = new Map<K, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
};

/**
 * Exchanges: conversations in which a person wrote, we answered, and that person wrote back; each person once in each, `n`
 * of them. Quality beside volume (features, section 0). A person who comes twice in a conversation that we answered in, but
 * without exact times, is unknown.
 */
export const exchanges = (entries: readonly Entry[]): Figure => {
  const pairs = grouped(entries, ({ it }) => threadKeyOf(it.brandId, it.post)).flatMap((thread) => {
    const ours = thread.filter(isOurs);
    const others = thread.filter((entry) => !isOurs(entry));
    return grouped(others, ({ person }) => person).map((theirs) => ({ theirs, back: wroteBack(theirs, ours) }));
  });
  const found = pairs.filter(({ back }) => back === true);
  return {
    name: 'exchanges',
    unit: 'count',
    value: found.length,
    n: pairs.length,
    unknown: pairs.filter(({ back }) => back === null).length,
    ids: idsOf(found.flatMap(({ theirs }) => theirs)),
  };
};
