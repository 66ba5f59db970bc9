import { TEXT_LIMIT } from '@/utils/domain/limits.ts';
import type { Post } from '@/utils/domain/post.ts';
import { readWith } from '@/utils/sites/read.ts';
import { lowest } from '@/utils/sites/read-all.ts';
import { recipeFor } from '@/utils/sites/registry.ts';
import { viewOf } from './extract-page.ts';

export interface Endured {
  attack: string;
  /** Milliseconds of reading the whole page, in a page just made hostile. */
  ms: number;
  thrown: string | null;
  posts: Post[];
}

const poisons = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  '//[bad',
  '9'.repeat(400),
  '\u202egnp.exe\u0000',
  `${'a'.repeat(TEXT_LIMIT)}😀`,
  '{"__proto__":{"author":"x"}}',
];

/** Reads the page under each attack on its first post, and puts the page back after each. */
export function endure(now: number): Endured[] {
  const page = viewOf(now);
  const recipe = recipeFor(page) ?? lowest(page);
  const post = recipe.posts(page)[0];
  if (!post) return [];
  const untouched = post.cloneNode(true);
  const attacks = new Map<string, () => void>([
    ...poisons.map((poison) => [`attributes: ${poison.slice(0, 30)}`, () => poisonAttributes(post, poison)] satisfies [string, () => void]),
    [
      '1 MB of text in three leaves',
      () =>
        leavesOf(post)
          .slice(0, 20)
          .forEach((leaf) => void leaf.append('lorem ipsum '.repeat(90_000))),
    ],
    [
      '1 MB without a space',
      () =>
        leavesOf(post)
          .slice(0, 5)
          .forEach((leaf) => void leaf.append('x'.repeat(1_000_000))),
    ],
    ['10,000 nested elements', () => leavesOf(post).at(-1)?.append(nest('div', 10_000))],
    [
      '10,000 nested quotes',
      () =>
        leavesOf(post)
          .slice(0, 3)
          .forEach((leaf) => void leaf.append(nest('blockquote', 10_000))),
    ],
    ['the post inside itself, 30 deep', () => within(post, 30)],
    ['references in a circle', () => circle(post)],
    ['a form whose fields are named as what is asked of it', () => clobber(post, fieldNames)],
    ['such a form around the post', () => clobberAround(post, fieldNames)],
    ['emptied', () => post.replaceChildren()],
  ]);
  const results: Endured[] = [];
  for (const [attack, strike] of attacks) {
    strike();
    // A page is viewed anew when it has changed.
    const struck = viewOf(now);
    results.push({ attack, ...timed(() => readWith(recipe, struck).posts) });
    restore(post, untouched);
  }
  return results;
}

function timed(read: () => Post[]): Omit<Endured, 'attack'> {
  let ms = 0;
  let posts: Post[] = [];
  try {
    const start = performance.now();
    posts = read();
    ms = performance.now() - start;
  } catch (error) {
    return { ms: 0, thrown: error instanceof Error ? (error.stack ?? error.message) : String(error), posts: [] };
  }
  return { ms, thrown: null, posts: posts.slice(0, 5) };
}

function poisonAttributes(post: Element, poison: string): void {
  for (const element of [...post.querySelectorAll('*')].slice(0, 60)) {
    for (const { name } of [...element.attributes])
      if (!/^(?:class|id|role|data-testid|slot)$/.test(name)) element.setAttribute(name, poison);
  }
}

const leavesOf = (post: Element): Element[] =>
  [...post.querySelectorAll('*')].filter(
    (element) =>
      element.childElementCount === 0 && !/^(?:script|style|template|noscript|img|br|hr|input|svg|path)$/.test(element.localName),
  );

/** A sixteenth of it, doubled four times: to put each into the innermost, a browser would walk all the way up, 10,000 times. */
function nest(name: string, depth: number): Element {
  const top = document.createElement(name);
  let inner: Element = top;
  for (let level = 1; level < depth / 16; level += 1) {
    const next = document.createElement(name);
    inner.append('q', next);
    inner = next;
  }
  for (let times = 0; times < 4; times += 1) innermost(top).append('q', top.cloneNode(true));
  innermost(top).append('the innermost words');
  return top;
}

function innermost(chain: Element): Element {
  let end = chain;
  while (end.lastElementChild) end = end.lastElementChild;
  return end;
}

function within(post: Element, depth: number): void {
  const copy = post.cloneNode(true);
  let host = post;
  for (let level = 0; level < depth; level += 1) {
    const next = copy.cloneNode(true);
    if (!(next instanceof Element)) return;
    host.append(next);
    host = next;
  }
}

const fieldNames =
  'id className parentElement parentNode name title lang dir hidden action target length children attributes text parent style elements method dataset tagName'.split(
    ' ',
  );

/** What a form is asked for is the field of that name in it, where there is one. */
function clobber(post: Element, names: readonly string[]): void {
  post.append(formAround(names, ...post.childNodes));
}

function clobberAround(post: Element, names: readonly string[]): void {
  const place = document.createComment('');
  post.replaceWith(place);
  const form = formAround(names, post);
  form.className = AROUND;
  place.replaceWith(form);
}

function formAround(names: readonly string[], ...nodes: Node[]): HTMLFormElement {
  const form = document.createElement('form');
  form.append(...nodes);
  for (const name of names) form.appendChild(document.createElement('input')).name = name;
  return form;
}

const AROUND = 'hostile-around';

function circle(post: Element): void {
  post.id ||= 'circle';
  for (const element of [post, ...post.querySelectorAll('*')]) {
    for (const name of ['aria-labelledby', 'aria-owns', 'itemref', 'headers']) element.setAttribute(name, post.id);
    if (element.hasAttribute('href')) element.setAttribute('href', `#${post.id}`);
  }
}

function restore(post: Element, untouched: Node): void {
  if (!(untouched instanceof Element)) return;
  for (const { name } of [...post.attributes]) post.removeAttribute(name);
  for (const { name, value } of [...untouched.attributes]) post.setAttribute(name, value);
  post.replaceChildren(...untouched.cloneNode(true).childNodes);
  post.closest(`.${AROUND}`)?.replaceWith(post);
}
