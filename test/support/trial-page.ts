import { readAll } from '@/utils/sites/read-all.ts';
import { cleanText } from '@/utils/sites/text.ts';
import { viewOf } from './extract-page.ts';
import { endure } from './hostile-page.ts';
import { mutate } from './mutation-page.ts';

/** Runs inside a fixture's page: what the tests of reading ask for. */

/** Reads the page while watching it: `changes` counts what reading altered, which is nothing. */
function readQuietly(now: number) {
  const seen = new MutationObserver(() => undefined);
  seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const before = document.documentElement.outerHTML;
  const { recipe, posts } = readAll(viewOf(now));
  const changes = seen.takeRecords().length + Number(before !== document.documentElement.outerHTML);
  return { recipe, posts, changes };
}
export type Quiet = ReturnType<typeof readQuietly>;

Object.assign(globalThis, {
  readQuietly,
  mutate,
  endure,
  cleanTextOf: (selector: string, options?: object) => cleanText(document.querySelector(selector), options),
});
