import { lookAround, readAhead, readWithRecipes } from '@/utils/page/reading.ts';
import { startGeneric } from '@/utils/page/start-generic.ts';
import { fluxbb } from '@/utils/sites/fluxbb.ts';
import { startThinned } from '@/utils/sites/generic/thinned.ts';

/** Runs inside the page: which posts are read without anybody asking for one. */

const read: string[] = [];
startGeneric();
startThinned();
readWithRecipes([
  {
    ...fluxbb,
    read(post, page) {
      read.push(post.id);
      return fluxbb.read(post, page);
    },
  },
]);

const at = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** Reads ahead what lies there. `atOnce`: what was read before the page rested; `read`: what was by then. */
async function ahead(selector: string) {
  read.length = 0;
  const will = readAhead(at(selector));
  const atOnce = [...read];
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { will, atOnce, read: [...read] };
}
export type ReadAhead = Awaited<ReturnType<typeof ahead>>;

const look = (selector: string): Promise<boolean> | null => lookAround(at(selector), () => true);

Object.assign(globalThis, { ahead, look });
