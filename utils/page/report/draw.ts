import type { Post } from '@/utils/domain/post.ts';
import { nodesOf, parentOf } from '@/utils/sites/layers/composed.ts';
import { quietly } from '../quietly.ts';
import { outline, partsIn, type Shape } from './redact.ts';

/** Elements around the post that are drawn with it, without what else lies in them. */
const AROUND = 3;
const DEEPEST = 60;
const MOST = 3_000;
/** Somebody named in the words themselves. */
const MENTION = /@[\p{L}\p{N}_.-]+/gu;

/**
 * The open card's post and what it lies in, as a drawing without a word of the page; null where the reader or the post is
 * gone. Reads the page and changes nothing.
 */
export function drawPost(): string | null {
  const reader = globalThis.earshotReader;
  const post = globalThis.earshotKeeper?.card.post;
  if (!reader || !post?.isConnected) return null;
  const posts = reader.reads.posts();
  return `${posts.length}\n\n${drawing(post, posts, reader.reads.read)}`;
}

/** `read`: who is named in a post, so that no name stays that is also a word of sites ("Mark", "Grace"). */
export function drawing(post: Element, all: readonly Element[], read: (post: Element) => Post): string {
  const posts = new Set(all);
  const inside: Element[] = [post];
  const mentioned: string[] = [];
  let left = MOST;
  const said = (words: string): string => {
    mentioned.push(...(words.match(MENTION) ?? []));
    return words;
  };
  const shapeOf = (element: Element, depth: number): Shape => {
    if (posts.has(element)) inside.push(element);
    return {
      ...bare(element),
      post: element === post || posts.has(element),
      children: nodesOf(element).flatMap((child): (Shape | string)[] => {
        left -= 1;
        if (left < 0 || depth > DEEPEST) return [];
        if (child instanceof Element) return /^(?:script|style|template)$/.test(child.localName) ? [] : [shapeOf(child, depth + 1)];
        return child.nodeType === Node.TEXT_NODE ? [said((child.nodeValue ?? '').slice(0, 500))] : [];
      }),
    };
  };
  let whole = shapeOf(post, 0);
  for (let up = parentOf(post), near = 0; up && up !== document.body && near < AROUND; up = parentOf(up), near += 1) {
    whole = { ...bare(up), post: posts.has(up), children: [whole] };
  }
  // A reader that fails is what is most worth reporting.
  const posted = inside.slice(0, 20).flatMap((one) => quietly(() => read(one)) ?? []);
  return outline(whole, new Set([...namesIn(posted), ...mentioned].flatMap(partsIn)));
}

/** Whoever is named. */
function namesIn(posts: readonly Post[]): string[] {
  const said = posts.flatMap(({ author, parent, quoted, repostedBy, thread }) => [
    author.name,
    author.handle,
    parent?.author,
    quoted?.author,
    repostedBy,
    thread.starter,
    thread.community,
  ]);
  return said.filter((name) => name !== null && name !== undefined);
}

const bare = (element: Element): Omit<Shape, 'post' | 'children'> => ({
  tag: element.localName,
  attributes: [...element.attributes].slice(0, 40).map(({ name, value }) => [name, value.slice(0, 500)] as const),
});
