import { localeOf } from '@/utils/sites/lang.ts';
import { readWith } from '@/utils/sites/read.ts';
import { lowest, readAll } from '@/utils/sites/read-all.ts';
import type { PageView } from '@/utils/sites/recipe.ts';

/** Runs inside the page, in a world of its own: what ships reads, and the answer goes out as plain values. */

export interface Asked {
  generic: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

export const viewOf = (now: number): PageView => ({
  doc: document,
  url: new URL(location.href),
  lang: localeOf(document),
  now: new Date(now),
});

export function readPage({ generic: underneath, now }: Asked) {
  const start = performance.now();
  const page = viewOf(now);
  const { recipe, posts } = underneath ? readWith(lowest(page), page) : readAll(page);
  return { recipe, posts, ms: performance.now() - start };
}
export type PageRead = ReturnType<typeof readPage>;

Object.assign(globalThis, { earshotReadPage: readPage });
