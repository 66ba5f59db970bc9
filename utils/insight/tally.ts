import type { TagGroup } from '@/utils/domain/interaction.ts';
import type { Entry } from './entry.ts';

/** What was said under one name: a platform, a reason, a market. */
export interface Tally {
  name: string;
  entries: readonly Entry[];
}

/** What an entry is filed under: the most come first, then by name. One entry may stand under several names, or none. */
export const tallyBy = (entries: readonly Entry[], namesOf: (entry: Entry) => readonly string[]): Tally[] => {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry))) {
      const list = found.get(name);
      if (list) list.push(entry);
      else found.set(name, [entry]);
    }
  }
  return [...found]
    .map(([name, list]) => ({ name, entries: list }))
    .sort((a, b) => b.entries.length - a.entries.length || a.name.localeCompare(b.name));
};

/** The names of an entry's tags of one group. */
export const tagsOf =
  (group: TagGroup) =>
  ({ it }: Entry): string[] =>
    it.tags.filter((tag) => tag.group === group).map(({ name }) => name);

export const platformOf = ({ it }: Entry): string[] => [it.post.siteName];
