import { outline, type Shape } from './redact.ts';

/** Elements around the post that are drawn with it, without what else lies in them. */
const AROUND = 3;
const DEEPEST = 60;
const MOST = 3_000;

/**
 * The open card's post and what it lies in, as a drawing without a word of the page; null where the reader or the post is
 * gone. Reads the page and changes nothing.
 */
export function drawPost(): string | null {
  const reader = globalThis.earshotReader;
  const post = reader?.card.post;
  if (!reader || !post?.isConnected) return null;
  const posts = new Set(reader.reads.posts());
  let left = MOST;
  const shapeOf = (element: Element, depth: number): Shape => ({
    ...bare(element),
    post: element === post || posts.has(element),
    children: [...(element.shadowRoot ?? element).childNodes].flatMap((child): (Shape | string)[] => {
      left -= 1;
      if (left < 0 || depth > DEEPEST) return [];
      if (child instanceof Element) return /^(?:script|style|template)$/.test(child.localName) ? [] : [shapeOf(child, depth + 1)];
      return child.nodeType === Node.TEXT_NODE ? [(child.nodeValue ?? '').slice(0, 500)] : [];
    }),
  });
  let whole = shapeOf(post, 0);
  for (let up = post.parentElement, near = 0; up && up !== document.body && near < AROUND; up = up.parentElement, near += 1) {
    whole = { ...bare(up), post: posts.has(up), children: [whole] };
  }
  return `${posts.size}\n\n${outline(whole)}`;
}

const bare = (element: Element): Omit<Shape, 'post' | 'children'> => ({
  tag: element.localName,
  attributes: [...element.attributes].slice(0, 40).map(({ name, value }) => [name, value.slice(0, 500)] as const),
});
