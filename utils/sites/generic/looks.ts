import { upFrom } from '../dom.ts';
import { once } from '../parts/per-page.ts';
import type { PageView } from '../recipe.ts';
import { type Block, inOrder, isAdvert, type Owners, placeBehind } from './block.ts';
import { hasKey } from './keys.ts';
import { partsOf } from './parts.ts';
import { saysPerson, saysTime } from './signs.ts';
import type { Window } from './thinned.ts';
import { type Thread, threadIn } from './thread.ts';
import { finished, inTurns, LONG, type Work } from './work.ts';

/** What was seen of a page, kept until the page changes. */

interface Kept {
  thread: Thread;
  elements: number;
  href: string;
}

/** The last whole look at a document, and the last at a part of it. */
const wholes = new WeakMap<Document, Kept>();
const parts = new WeakMap<Document, Kept>();

// In the body: what we show ourselves stands beside it and changes nothing.
const sizeOf = (doc: Document): number => (doc.body ?? doc).getElementsByTagName('*').length;

const still = (known: Kept | undefined, { doc, url }: PageView): Thread | null =>
  known && known.elements === sizeOf(doc) && known.href === url.href ? known.thread : null;

/** The thread of the page; looked for again when elements have come or gone, or the address is another. */
export function threadOf(page: PageView): Thread {
  return still(wholes.get(page.doc), page) ?? finished(whole(page));
}

function* whole(page: PageView): Work<Thread> {
  const { doc, url } = page;
  const elements = sizeOf(doc);
  const thread = yield* threadIn(page, null);
  wholes.set(doc, { thread, elements, href: url.href });
  return thread;
}

/**
 * The thread as far as it must be known to read what `target` lies in: of a long page nobody has looked at the middle of
 * long lists is left out. Says the same of the target as the whole page would; what can't be said from a part isn't.
 */
export const threadNear = (target: Element, page: PageView, window?: Window): Thread => finished(near(target, page, window));

function* near(target: Element, page: PageView, window?: Window): Work<Thread> {
  const { doc, url } = page;
  const known = knownNear(target, page);
  if (known) return known;
  const elements = sizeOf(doc);
  const part = still(parts.get(doc), page);
  const seen = part && !part.thinned?.leftAround(target);
  const { earshotThinned: Thinned } = globalThis;
  if (!Thinned || seen || (elements < LONG && !window) || !doc.body?.contains(target)) return yield* whole(page);
  const thread = yield* threadIn(page, new Thinned(target, window));
  (thread.thinned?.isWhole ? wholes : parts).set(doc, { thread, elements, href: url.href });
  return thread.thinned?.isWhole || tells(thread, target) ? thread : yield* whole(page);
}

/** What is known already of what an element lies in. */
function knownNear(target: Element, page: PageView): Thread | null {
  const all = still(wholes.get(page.doc), page);
  const kept = parts.get(page.doc);
  const part = still(kept, page);
  if (all || !part || !kept) return all;
  kept.thread = withPost(part, target) ?? part;
  return !kept.thread.thinned?.leftAround(target) && tells(kept.thread, target) ? kept.thread : null;
}

/** Looks at what is around an element, or at the whole page, in turns with the page: what is asked after that is known already. */
export async function lookAhead(target: Element | null, page: PageView, wanted: () => boolean): Promise<Thread | null> {
  const elements = sizeOf(page.doc);
  const same = (): boolean => wanted() && sizeOf(page.doc) === elements;
  return await inTurns(target ? near(target, page) : whole(page), same);
}

/** Whether what lies around an element can be said without a look that takes long. */
export const isKnown = (target: Element, page: PageView): boolean => knownNear(target, page) !== null;

/**
 * With one post more, in a member of a list that was left out: where each member that stayed beside it holds one post of one
 * kind, and it one element of that kind with a person and a time. Null: only a look of its own can tell.
 */
function withPost(thread: Thread, target: Element): Thread | null {
  const { blocks, owners, thinned } = thread;
  const member = thinned?.leftAround(target);
  if (!thinned || !member) return null;
  const held = thinned.listOf(member).map((one) => blocks.filter(({ el }) => one.contains(el)));
  const like = held[0]?.[0];
  if (!like || held.some((own) => own.length !== 1 || own[0]?.facts !== like.facts || own[0].nodes[1])) return null;
  const [el, another] = [member, ...member.querySelectorAll('*')].filter((one) => hasKey(one, like.facts.key));
  if (!el || another) return null;
  const block = { ...like, el, nodes: [el], start: placeBehind(el, blocks) };
  const { own } = partsOf(block, owners);
  if (isAdvert(block) || !own.some(saysTime) || !own.some((one) => saysPerson(one) > 1)) return null;
  thinned.admit(member);
  return { ...thread, blocks: [...blocks, block].toSorted(inOrder), owners: new Map([...owners, [el, block]]) };
}

/**
 * A part is enough where the target lies in one of several posts that each have an element of their own, and the long list is
 * theirs: not where other lists were thinned around a few posts.
 */
function tells({ blocks, owners, thinned }: Thread, target: Element): boolean {
  const block = blockAround(target, owners);
  if (!block || block.facts.key === '' || blocks.length < 6 || blocks.some(({ nodes }) => nodes.length > 1)) return false;
  const list = thinned?.listAround(block.el) ?? [];
  const theirs = list.filter((member) => blocks.some(({ el, facts }) => facts === block.facts && member.contains(el)));
  return list.length > 0 && theirs.length * 2 > list.length;
}

/** The block that an element lies in. */
export function blockAround(target: Element, owners: Owners): Block | null {
  for (let el: Element | null = target; el; el = upFrom(el)) {
    const block = owners.get(el);
    if (block) return block.shownIn ?? block;
  }
  return null;
}

/** Place of a post in its thread, from 1; null where only a part of the page was looked at. */
export function placeOf(post: Element, page: PageView): number | null {
  const thread = still(wholes.get(page.doc), page);
  return (thread && placesIn(thread).get(post)) ?? null;
}

const placesIn = once(({ blocks }: Thread): ReadonlyMap<Element, number> => new Map(blocks.map(({ el }, index) => [el, index + 1])));
