import type { PageView } from '../recipe.ts';
import { finished, type Work } from './work.ts';

/** No more of an element's words is looked at where there are this many: nobody wrote them by hand. */
const MOST = 2_000;
const HUGE = 1_000_000;

const huge = new WeakSet<Document>();

/** Looks how much text there is in the post that is read now: `saidIn` would have to ask it for each element. */
export const noteLength = (post: Element): void => note(post.ownerDocument, finished(lengthOf(post)));

/** The same of a page, once until it changes. */
export function* notePageLength(page: PageView, body: Element): Work<void> {
  const letters = lengths.get(page) ?? (yield* lengthOf(body));
  lengths.set(page, letters);
  note(page.doc, letters);
}

const lengths = new WeakMap<PageView, number>();

function note(doc: Document, letters: number): void {
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
