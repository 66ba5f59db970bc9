import { spaced } from '../dom.ts';
import type { PageView } from '../recipe.ts';
import { finished, type Work } from './work.ts';

/** No more of an element's words is looked at where there are this many: nobody wrote them by hand. */
const MOST = 2_000;
const HUGE = 1_000_000;

const huge = new WeakSet<Document>();

/** Looks how much text there is in the post that is read now: `saidIn` would have to ask it for each element. On most pages there is little. */
export const noteLength = (post: Element, page: PageView): void =>
  note(page.doc, (lengths.get(page) ?? HUGE) < HUGE ? 0 : finished(lengthOf(post)));

/** The same of a page, once until it changes. */
export function* notePageLength(page: PageView, body: Element): Work<void> {
  const letters = lengths.get(page) ?? (yield* lengthOf(body));
  lengths.set(page, letters);
  note(page.doc, letters);
}

const lengths = new WeakMap<PageView, number>();

function note(doc: Document, letters: number): void {
  lines = new WeakMap();
  if (letters > HUGE) huge.add(doc);
  else huge.delete(doc);
}

/** So many texts are looked at between two rests. */
const STEP = 100;

/** Letters in an element, counted no further than matters. One string of all its texts would be made only to be measured. */
function* lengthOf(root: Element): Work<number> {
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  let letters = 0;
  for (let seen = 1; letters <= HUGE && texts.nextNode(); seen += 1) {
    if (seen % STEP === 0) yield;
    if (texts.currentNode instanceof CharacterData) letters += texts.currentNode.length;
  }
  return letters;
}

/** The words of an element; where there are a million their beginning, for every element around would gather them anew. */
export function saidIn(el: Node): string {
  if (!el.ownerDocument || !huge.has(el.ownerDocument)) return el.textContent ?? '';
  if (el instanceof CharacterData) return el.substringData(0, MOST);
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  let words = '';
  while (words.length < MOST && texts.nextNode()) {
    const { currentNode: text } = texts;
    // A part of it alone: the whole string of a megabyte would be made each time.
    if (text instanceof CharacterData) words += text.substringData(0, MOST);
  }
  return words;
}

/** Lines of this length are asked for again and again: by each name and time that stands beside them. */
const LINE = 300;
/** Such lines, until another post is read; null: longer. */
let lines = new WeakMap<Element, string | null>();

/** The words of an element on one line; null where there are more than `most` letters: a whole thread isn't read for that. */
export function fewWords(el: Element, most: number): string | null {
  if (most > LINE) return lineIn(el, most);
  let line = lines.get(el);
  if (line === undefined) {
    line = lineIn(el, LINE);
    lines.set(el, line);
  }
  return line !== null && line.length <= most ? line : null;
}

function lineIn(el: Element, most: number): string | null {
  if (!el.firstElementChild) {
    const line = spaced(saidIn(el).slice(0, 4_000)).trim();
    return line.length > most ? null : line;
  }
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  let words = '';
  let letters = 0;
  while (letters <= most && texts.nextNode()) {
    const text = (texts.currentNode.nodeValue ?? '').slice(0, 4_000);
    words += text;
    letters += spaced(text).trim().length;
  }
  const line = spaced(words).trim();
  return letters > most || line.length > most ? null : line;
}

/** What other scripts say takes Han and kana a third of the letters. */
export const sizeOf = (words: string): number => words.length + words.replace(/[^぀-鿿가-힯]/g, '').length * 2;

/** A few words without a stop are a label more often than what somebody wrote. */
export function weightOf(words: string): number {
  const length = sizeOf(words);
  return /^https?:\S+$/.test(words) ? 0 : length < 30 && !/[.!?…,;。！？，、؟۔।]/u.test(words) ? length / 3 : length;
}

/** Of words that no element of their own holds, as `weigh` counts them. */
export const bareLetters = (el: Element, weigh = ({ length }: string): number => length): number =>
  [...el.childNodes].reduce((sum, { nodeType, nodeValue }) => sum + (nodeType === 3 ? weigh((nodeValue ?? '').trim()) : 0), 0);

export const linkLetters = (el: Element): number =>
  [...el.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
