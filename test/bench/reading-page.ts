import type { Post } from '@/utils/domain/post.ts';
import { postAround, posts, read, readWithRecipes } from '@/utils/page/reading.ts';
import { generic } from '@/utils/sites/generic/generic.ts';
import { readPost } from '@/utils/sites/read.ts';
import { engines } from '@/utils/sites/registry-engines.ts';
import { viewOf } from '../support/extract-page.ts';

/** Runs inside a page: the reader that every unnamed host gets, timed. Milliseconds. */

/** A turn of work ends after this, so that the page gets its own. */
const TURN_MS = 5;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

const under = (selector: string): { ms: number; post: Post | null } => {
  const target = document.querySelector(selector);
  const start = performance.now();
  const element = target && postAround(target);
  const post = element && read(element);
  return { ms: performance.now() - start, post };
};

/** The post under the pointer: the first look of a page, where nothing is compiled or known, and the middle of later ones. */
function pointed(first: string, later: string[]) {
  readWithRecipes(engines);
  return { first: under(first), later: later.map(under) };
}

/** Every post of the page, in turns. `ms` is what all turns took, `longest` the worst of them. */
async function whole() {
  const page = viewOf(Date.UTC(2026, 0, 1));
  const turns: number[] = [];
  let start = performance.now();
  const recipe = engines.find((each) => each.fits(page)) ?? generic;
  const found = recipe.posts(page);
  let read = 0;
  for (const [index, element] of found.entries()) {
    if (performance.now() - start > TURN_MS) {
      turns.push(performance.now() - start);
      await nextTurn();
      start = performance.now();
    }
    if (readPost(element, recipe, page, index + 1).text !== '') read += 1;
  }
  turns.push(performance.now() - start);
  return { ms: turns.reduce((sum, turn) => sum + turn, 0), longest: Math.max(...turns), read, recipe: recipe.name };
}

const bench = { pointed, whole, posts: () => posts().length };
export type ReadingBench = typeof bench;
Object.assign(globalThis, { readingBench: bench });
