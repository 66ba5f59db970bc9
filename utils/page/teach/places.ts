import type { PointStep } from '@/utils/domain/pointing.ts';
import { elementsOf, liesIn, nodesOf } from '@/utils/sites/layers/composed.ts';

/** What is looked at for one key: more than a post has that anybody reads. */
const MOST = 2_000;
const DEEPEST = 100;

/**
 * What a field can be in a post and beside it, in the order of the page and through open shadow roots: what the arrow keys go
 * through. Only what is shown, and once: what only holds a place that says the same is left out. `others`: the page's posts.
 */
export function placesFor(post: Element, others: readonly Element[], spot: (element: Element) => Element | null): Element[] {
  const posts = new Set(others);
  let left = MOST;
  const look = (element: Element, found: Set<Element>, depth = 0): Set<Element> => {
    left -= 1;
    const isPost = element === post;
    if (left < 0 || depth > DEEPEST || (!isPost && posts.has(element))) return found;
    const place = !isPost && isShown(element) && !isWrapper(element) ? spot(element) : null;
    if (place) found.add(place);
    for (const child of elementsOf(element)) look(child, found, depth + 1);
    return found;
  };
  // The post first, so that what is beside it takes nothing of its turn.
  const inside = look(post, new Set());
  const siblings = [...(post.parentElement?.children ?? [])];
  const at = siblings.indexOf(post);
  // Among other posts only the neighbours can be this one's.
  const near = siblings.some((one) => one !== post && others.some((other) => one.contains(other))) ? 1 : siblings.length;
  const beside = (from: number, to: number): Element[] =>
    siblings
      .slice(Math.max(0, from), to)
      .filter((one) => !others.some((other) => one.contains(other)))
      .flatMap((one) => [...look(one, new Set())]);
  return [...new Set([...beside(at - near, at), ...inside, ...beside(at + 1, at + 1 + near)])];
}

/** Elements without a box of their own (`display: contents`) count by what is in them. */
const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** All its words are in one element. */
function isWrapper(element: Element): boolean {
  const [only, another] = nodesOf(element).filter((node) => node instanceof Element || (node.nodeValue ?? '').trim() !== '');
  return only instanceof Element && !another;
}

/** Where a key leads from what is framed; at the ends it stays. `post`: where it begins. Null: there is nothing to frame. */
export function stepped(places: readonly Element[], from: Element | null, step: Exclude<PointStep, 'take'>, post: Element): Element | null {
  if (step === 'first' || step === 'last') return places.at(step === 'first' ? 0 : -1) ?? null;
  // What the pointer framed may be around one of the places.
  const at = from ? places.findIndex((place) => liesIn(place, from)) : -1;
  const here = places[at];
  if (!from || !here) return places.find((place) => liesIn(place, post)) ?? places[0] ?? null;
  if (step === 'next') return places[at + 1] ?? here;
  if (step === 'previous') return places[at - 1] ?? here;
  if (step === 'out') return places.findLast((place) => place !== here && liesIn(here, place)) ?? here;
  return places.find((place) => place !== here && liesIn(place, here)) ?? here;
}
