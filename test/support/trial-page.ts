import { drawing } from '@/utils/page/report/draw.ts';
import { bundleOf, MARKS } from '@/utils/sites/hosts.ts';
import { readPost } from '@/utils/sites/read.ts';
import { lowest, readAll } from '@/utils/sites/read-all.ts';
import type { PageView } from '@/utils/sites/recipe.ts';
import { recipes } from '@/utils/sites/registry.ts';
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
  const page = viewOf(now);
  const { recipe, posts } = readAll(page);
  const drawn = report(page);
  const changes = seen.takeRecords().length + Number(before !== document.documentElement.outerHTML);
  return { recipe, posts, changes, drawn };
}
export type Quiet = ReturnType<typeof readQuietly>;

/** What a report on the first post says. */
function report(page: PageView): string {
  const recipe = recipes.find((each) => each.fits(page)) ?? lowest(page);
  const posts = recipe.posts(page);
  const [post] = posts;
  return post ? drawing(post, posts, (one) => readPost(one, recipe, page)) : '';
}

/** What each post says that leads to another post, or to none, when a person points at its words; none does. */
function astray(now: number): string[] {
  const page = viewOf(now);
  const recipe = recipes.find((each) => each.fits(page)) ?? lowest(page);
  const elements = recipe.posts(page);
  return readAll(page).posts.flatMap(({ text }, at) => {
    const lines = text.split('\n').map((line) => line.trim());
    const words = textsOf(document.body).filter(({ data }) => data.trim().length > 12 && lines.includes(data.trim()));
    const [only] = words;
    if (!only || words.length > 1) return [];
    return only.parentElement && recipe.around(only.parentElement, page) === elements[at] ? [] : [only.data.trim()];
  });
}

function textsOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
}

/** The posts of the page as a browser saves it: with whole addresses but for places in the page itself. */
function readSaved(now: number) {
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (link instanceof HTMLAnchorElement && /^[^#]/.test(href) && link.href.startsWith('http')) link.setAttribute('href', link.href);
  }
  return readAll(viewOf(now)).posts;
}

/** Which reader background would inject into this page. */
const readerOf = () => bundleOf(location.hostname, MARKS.find(([, mark]) => document.querySelector(mark) !== null)?.[0]);

Object.assign(globalThis, {
  readQuietly,
  readSaved,
  readerOf,
  astray,
  mutate,
  endure,
  cleanTextOf: (selector: string, options?: object) => cleanText(document.querySelector(selector), options),
});
