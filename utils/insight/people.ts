import type { Entry } from './entry.ts';
import type { Figure } from './figure.ts';

const theirIds = (entries: readonly Entry[], persons: ReadonlySet<string>): string[] =>
  entries.filter(({ person }) => person !== null && persons.has(person)).map(({ it }) => it.id);

/** How many different people spoke; what shows no account can't be told apart and is unknown. */
export const people = (entries: readonly Entry[]): Figure => {
  const persons = new Set(entries.flatMap(({ person }) => person ?? []));
  return {
    name: 'people',
    unit: 'count',
    value: persons.size,
    n: entries.length,
    unknown: entries.filter(({ person }) => person === null).length,
    ids: theirIds(entries, persons),
  };
};

/**
 * New voices: people of whom the first thing ever kept falls between `from` (inclusive) and `to` (exclusive), ms since 1970.
 * Source: "new versus previous users" of chat reports, unionmetrics help and help.symplur.com (features, section 4).
 */
export const newVoices = (entries: readonly Entry[], from: number, to: number): Figure => {
  const fresh = entries.filter(({ person, firstSeen }) => person !== null && firstSeen !== null && firstSeen >= from && firstSeen < to);
  const persons = new Set(fresh.flatMap(({ person }) => person ?? []));
  return {
    name: 'newVoices',
    unit: 'count',
    value: persons.size,
    n: new Set(entries.flatMap(({ person }) => person ?? [])).size,
    unknown: entries.filter(({ person }) => person === null).length,
    ids: theirIds(entries, persons),
  };
};
