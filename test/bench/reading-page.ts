import type { Post } from '@/utils/domain/post.ts';
import { lacksGeneric, lookAround, lookAtAll, postAround, posts, read, readAhead, readWithRecipes } from '@/utils/page/reading.ts';
import { startGeneric } from '@/utils/page/start-generic.ts';
import { startThinned } from '@/utils/sites/generic/thinned.ts';
import { inTurns, nextTurn, type Work } from '@/utils/sites/generic/work.ts';
import { engines } from '@/utils/sites/registry-engines.ts';

/** Runs inside a page: the reader that every unnamed host gets, timed. Milliseconds. */

startGeneric();
startThinned();
readWithRecipes(engines);

/** The longest time in which nothing else could run while `work` went on. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  port1.onmessage = () => {
    const at = performance.now();
    longest = Math.max(longest, at - last);
    last = at;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await nextTurn();
  last = performance.now();
  await work();
  await nextTurn();
  port1.close();
  return longest;
}

const under = (selector: string): { ms: number; post: Post | null } => {
  const target = document.querySelector(selector);
  const start = performance.now();
  const element = target && postAround(target);
  const post = element && read(element);
  return { ms: performance.now() - start, post };
};

/** The post under the pointer: the first look of a page, and later ones. */
const pointed = (first: string, later: readonly string[]) => ({ first: under(first), later: later.map(under) });

const untilRead = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

/** The pointer rests before the key comes: the look in turns, its longest turn, and what the key then waits for. */
async function rested(selector: string) {
  const target = document.querySelector(selector);
  // As the reader does when it comes: looks whether a recipe knows the page.
  lacksGeneric(null);
  await nextTurn();
  const start = performance.now();
  let look = 0;
  const longest = await longestTurn(async () => {
    if (target) await lookAround(target, () => true);
    look = performance.now() - start;
  });
  // As after every look: some posts are read while nobody waits.
  if (target) readAhead(target);
  await untilRead();
  return { look, longest, ...under(selector) };
}

/** How many posts of the page have words. */
function* withWords(): Work<number> {
  let count = 0;
  for (const element of posts()) {
    yield;
    if (read(element).text !== '') count += 1;
  }
  return count;
}

/** Every post of the page, in turns. `ms` is all of it, `longest` the worst turn. */
async function whole() {
  let count: number | null = null;
  let ms = 0;
  const longest = await longestTurn(async () => {
    const start = performance.now();
    await lookAtAll(() => true);
    count = await inTurns(withWords(), () => true);
    ms = performance.now() - start;
  });
  return { ms, longest, read: count };
}

/** The pointer came to rest at another post before, as it does where a reader comes by itself. */
async function elsewhere(selector: string): Promise<void> {
  const target = document.querySelector(selector);
  lacksGeneric(null);
  if (!target) return;
  await lookAround(target, () => true);
  readAhead(target);
  await untilRead();
}

const bench = { elsewhere, pointed, rested, whole };
export type ReadingBench = typeof bench;
Object.assign(globalThis, { readingBench: bench });
