import { calledBy, upFrom } from '../dom.ts';
import { type Block, isOther, type Owners, ownElements, sampleOf } from './block.ts';
import { isOfPage } from './furniture.ts';
import { hasKey, keysOf } from './keys.ts';
import { personKey } from './learn-person.ts';
import { bareLetters, fewWords, saidIn, weightOf } from './said.ts';
import { inProse, saysPerson, tellsTime } from './signs.ts';
import { contentWords, personWords, spread } from './words.ts';
import type { Work } from './work.ts';

/** What the blocks of a run show about where their words and their names are. Looks at a sample of them. */

interface Seen {
  blocks: Set<Block>;
  elements: number;
  /** Letters of the first in each block. */
  first: number;
  /** How many of them hold a name or a time of the header. */
  signed: number;
  letters: number;
  depth: number;
}

interface Found {
  content: string | null;
  prose: string | null;
}

/**
 * Key of the element that holds most of the letters of most blocks, once in each, and no name or time of the header. Where
 * none is found and only its place tells who wrote, that is looked for first.
 */
export function* contentKey(blocks: readonly Block[], owners: Owners): Work<Found> {
  const found = yield* keyIn(blocks, owners, null);
  const person = found.content === null && blocks.length > 1 ? yield* personKey(blocks, owners, null) : null;
  const again = person === null ? found : yield* keyIn(blocks, owners, person);
  return /[.#[][^>]*(?:content|text|body|message)/i.test(again.content ?? '') ? again : found;
}

function* keyIn(blocks: readonly Block[], owners: Owners, person: string | null): Work<Found> {
  const sample = sampleOf(blocks);
  const seen = new Map<string, Seen>();
  // Letters that stand beside a name or a time, in no element of their own.
  const beside = new Map<string, number>();
  // And those that stand so in the post itself.
  let alone = 0;
  for (const block of sample) {
    yield;
    const own = ownElements(block, owners, 400);
    const [signed, signs] = signedIn(own, block, owners, person);
    const letters = lettersOf(own, block, signs);
    alone += bareWeight(block.el);
    const keys = new Map(own.map((el) => [el, new Set(el === block.el ? [] : keysOf(el))]));
    for (const el of own) {
      if (el.closest('a, button, td[rowspan]:first-child') || /^(?:b|i|u|em|strong|small|h\d|time|footer)$/.test(el.localName)) continue;
      const outer = el.parentElement ? keys.get(el.parentElement) : undefined;
      for (const key of keys.get(el) ?? [])
        if (!outer?.has(key)) {
          note(seen, key, block, letters.get(el) ?? 0, signed.has(el), depthIn(el, block.el));
          if (signed.has(el)) beside.set(key, (beside.get(key) ?? 0) + bareWeight(el) * (surely.test(spread(key)) ? 1.5 : 1));
        }
    }
  }
  // Of one that is alone its name or a count would be the words where those are gone.
  const only = sample.length === 1 && sample[0]?.facts.content === null;
  const spreadOut = [...seen].filter(
    ([key, { blocks: in_, signed, elements, letters }]) =>
      !(only ? letters < 2 || personWords.test(spread(key)) : /name$/.test(key)) &&
      in_.size >= Math.min(sample.length * 0.7, Math.max(2, sample.length - 1)) &&
      signed <= elements * (signed < 2 && contentWords.test(spread(key)) ? 0.5 : 0.34),
  );
  const most = Math.max(0, ...spreadOut.map(([, { letters }]) => letters));
  // Boxes side by side, of which one is the header in each post, are no words.
  const apart = Math.max(
    0,
    ...spreadOut.map(([key, one]) => (key.endsWith('>div') && one.signed >= Math.max(3, one.blocks.size) ? 0 : one.letters)),
  );
  const [bare] = [...beside].reduce((a, b) => (b[1] > a[1] ? b : a), ['', most * 1.5 + 30 * sample.length]);
  if (bare || most === 0 || alone > most * 2) return { content: null, prose: bare || null };
  const once = spreadOut.filter(
    ([key, { blocks: in_, elements, first }]) =>
      key.endsWith('>p') ||
      elements <= in_.size * 1.15 ||
      (elements <= in_.size * 1.8 && first >= most * (surely.test(spread(key)) ? 0.15 : 0.45) && contentWords.test(spread(key))),
  );
  const enough = once.filter(
    ([key, { letters }]) =>
      letters >= (surely.test(spread(key)) ? most * 0.15 : contentWords.test(spread(key)) ? apart * 0.75 : most * 0.93),
  );
  const inner = enough.toSorted(
    ([a, x], [b, y]) => rank(b) - rank(a) || y.blocks.size - x.blocks.size || told(b, y) - told(a, x) || y.depth - x.depth,
  );
  const prose = spreadOut.filter(([, { letters }]) => letters >= most * 0.95).toSorted(([, a], [, b]) => b.depth - a.depth)[0]?.[0] ?? null;
  return { content: inner[0]?.[0] ?? null, prose };
}

/** Of a few short posts their buttons can have the most letters that are called alike. */
const acting = /(?:^|[^a-z])(?:action|button|btn|toolbar|menu)s?(?![a-z])/;

/** What engines call the words of a post, however few they are beside its writer's panel. */
export const surely =
  /(?:post|comment|message|msg|review|reply|tweet|entry|answer|mail)[-_]*(?:body|text|content|message|quote|color)[^>]*$|fullpost$/;
/** Of several in a post only the first is taken, but of paragraphs all. */
const told = (key: string, { first, letters }: Seen): number => (key.endsWith('>p') ? letters : first);
const rank = (key: string): number => (surely.test(spread(key)) ? 2 : Number(contentWords.test(spread(key))));

function note(seen: Map<string, Seen>, key: string, block: Block, letters: number, signed: boolean, depth: number): void {
  const known = seen.get(key) ?? { blocks: new Set(), elements: 0, first: 0, signed: 0, letters: 0, depth };
  if (!known.blocks.has(block)) known.first += letters;
  known.blocks.add(block);
  known.elements += 1;
  known.letters += letters;
  if (signed) known.signed += 1;
  known.depth = Math.min(known.depth, depth);
  seen.set(key, known);
}

/** Letters in each own element; links and headings weigh less, names and times nothing. */
function lettersOf(own: readonly Element[], block: Block, signs: ReadonlySet<Element>): Map<Element, number> {
  const letters = new Map<Element, number>();
  for (const el of own) {
    const bare = signs.has(el) ? 0 : bareWeight(el);
    const few = bare === 0 ? '' : (fewWords(el, 140) ?? '');
    const isPages = isOfPage(el, few) || (few !== '' && few.length < 40 && acting.test(spread(calledBy(el))));
    const amount = isPages ? 0 : el.closest('a, button, label, h1, h2, h3, h4, h5, h6') ? bare / 4 : bare;
    for (let up: Element | null = el; up; up = up === block.el ? null : upFrom(up)) letters.set(up, (letters.get(up) ?? 0) + amount);
  }
  return letters;
}

const bareWeight = (el: Element): number => bareLetters(el, weightOf);

/** The own elements that hold a name or a time of the header, or lie in one; and the latter alone. */
function signedIn(
  own: readonly Element[],
  block: Block,
  owners: Owners,
  person: string | null,
): [signed: Set<Element>, inside: Set<Element>] {
  const signed = new Set<Element>();
  const inside = new Set<Element>();
  for (const el of own) {
    if (el.parentElement && inside.has(el.parentElement)) {
      inside.add(el);
      signed.add(el);
      continue;
    }
    if (!isSign(el, block.el) && !(person !== null && hasKey(el, person))) continue;
    for (let up: Element | null = el; up && !signed.has(up) && !isOther(up, block, owners); up = up === block.el ? null : upFrom(up))
      signed.add(up);
    inside.add(el);
  }
  return [signed, inside];
}

/** Names a person or a time by itself: a short element outside quotes. */
function isSign(el: Element, post: Element): boolean {
  const words = saidIn(el).trim();
  return words.length <= 60 && !/^https?:/.test(words) && (saysPerson(el) >= 2 || tellsTime(el)) && !inProse(el, post);
}

function depthIn(el: Element, root: Element): number {
  let depth = 0;
  for (let up: Element | null = el; up && up !== root; up = upFrom(up)) depth += 1;
  return depth;
}
