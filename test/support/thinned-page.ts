import type { Post } from '@/utils/domain/post.ts';
import { generic, genericWith } from '@/utils/sites/generic/generic.ts';
import { startThinned } from '@/utils/sites/generic/thinned.ts';
import { readPost, readWith } from '@/utils/sites/read.ts';
import { viewOf } from './extract-page.ts';

/** Runs inside a page: what the generic reader's first look, at a part of it, says of each post beside what the whole page says. */

export interface Looked {
  /** Posts of the page, made long. */
  posts: number;
  /** For each element that was pointed at: the place of the post found among the page's posts, 0 for none; as the whole page says. */
  around: { part: number; whole: number }[];
  /** The fields of each post, but for its place; as the whole page says. */
  read: { part: unknown; whole: unknown }[];
}

startThinned();

const small = { many: 12, head: 6, foot: 2, beside: 3 };

const besidesPlace = (post: Post | undefined) => post && { ...post, thread: { ...post.thread, position: null } };

/** A copy by another person: each name in it, or what looks like one, ends in another way. */
function copyOf(post: Element, time: number): Node {
  const copy = post.cloneNode(true);
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    text.nodeValue = (text.nodeValue ?? '').replace(/^\s*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?=\s*$)/u, (name) => name + 'abcdefghijkl'[time]);
  }
  return copy;
}

/** In another order each time, so that a sample in even steps doesn't meet one and the same of them. */
const turned = <T>(list: readonly T[], by: number): T[] => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/** Every list of posts goes on with copies of what stands in it. */
function lengthen(posts: readonly Element[], times: number): void {
  const lists = Map.groupBy(
    posts.filter((post) => !posts.some((other) => other !== post && other.contains(post))),
    (post) => post.parentElement,
  );
  for (const own of lists.values())
    for (let time = 0; time < times && own.length > 1; time += 1)
      own.at(-1)?.after(...turned(own, time).map((post) => copyOf(post, time)), '\n');
}

/** A page is looked at anew once elements have come. */
function renew(): void {
  const nothing = document.createElement('i');
  nothing.hidden = true;
  document.body.append(nothing);
}

/** `anew`: each time at a page nobody looked at; else each look adds to what is known. */
export function lookedAt(now: number, anew: boolean): Looked {
  lengthen(generic.posts(viewOf(now)), 12);
  renew();
  const { posts } = readWith(generic, viewOf(now));
  const elements = generic.posts(viewOf(now));
  const placeOf = (post: Element | null) => (post ? elements.indexOf(post) + 1 : 0);
  const reader = genericWith(small);
  const looked: Looked = { posts: posts.length, around: [], read: [] };
  const inside = elements.filter((_, index) => index % 5 === 0).flatMap((post) => [...post.querySelectorAll('*')].slice(-1));
  const targets = [...inside, ...document.querySelectorAll('body > *, h1, h2')].slice(0, 60);
  const whole = targets.map((target) => generic.around(target, viewOf(now)));
  for (const [index, target] of targets.entries()) {
    if (anew || index === 0) renew();
    const post = reader.around(target, viewOf(now));
    looked.around.push({ part: placeOf(post), whole: placeOf(whole[index] ?? null) });
    if (!post) continue;
    looked.read.push({ part: besidesPlace(readPost(post, reader, viewOf(now))), whole: besidesPlace(posts[elements.indexOf(post)]) });
  }
  return looked;
}

Object.assign(globalThis, { lookedAt });
