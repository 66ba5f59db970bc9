import type { PageView } from '../recipe.ts';

/** What is the same for every post of a page (its title, who started it) is found once in a reading. */
export function perPage<T>(find: (page: PageView) => T): (page: PageView) => T {
  const known = new WeakMap<PageView, { value: T }>();
  return (page) => {
    const before = known.get(page);
    if (before) return before.value;
    const value = find(page);
    known.set(page, { value });
    return value;
  };
}
