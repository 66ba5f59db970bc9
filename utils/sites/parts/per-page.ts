import type { PageView } from '../recipe.ts';

/** What is asked of a thing again and again is found once, and forgotten with the thing. */
export function once<K extends object, T>(find: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { value: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.value;
    const value = find(of);
    known.set(of, { value });
    return value;
  };
}

/** The same of a name: names of classes come again and again, and no page has more than some thousand. */
export function byName<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = find(name);
    if (known.size > 5_000) known.clear();
    known.set(name, value);
    return value;
  };
}

/** What is the same for every post of a page (its title, who started it) is found once in a reading. */
export const perPage = <T>(find: (page: PageView) => T): ((page: PageView) => T) => once(find);
