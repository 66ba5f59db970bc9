import { named } from './names.ts';
import { fewWords } from './said.ts';
import { tellsTime, timeText } from './signs.ts';
import type { Mark } from './survey.ts';
import type { Work } from './work.ts';

/** Few words, each of them written large but the first of a name that was chosen for a site. */
const likeName = /^(?=.{2,40}$)\p{L}[^\s,;:!?()、。]*(?: (?:[\p{Lu}\p{Lo}\d][^\s,;:!?()、。]*|v[ao]n|de[rl]?|la|da|di)){0,4}$/u;
/** One word written large may be a town or a section as well. */
const plain = /^\p{Lu}\p{Ll}+$/u;

const wordsIn = (node: Node): string => (node instanceof Element ? fewWords(node, 60) : node.nodeValue?.trim()) ?? '';
const nameIn = (words: string): string[] => (likeName.test(words) && named(words) !== null ? [words] : []);

const away = '[href]:not([href^="#"]), h1, h2, h3';
/** What stands before a time and may be a name: over a dot, a handle or the words themselves, and no link to elsewhere or title. */
function before({ el }: Mark): Node[] {
  let node = timeText(el)?.previousSibling ?? el.previousSibling ?? el.parentElement?.previousSibling;
  for (let near = 0; node && near < 5 && /^(?:\P{L}*|@\S+)$/u.test(wordsIn(node)); near += 1) node = node.previousSibling;
  const outer = node instanceof Element ? node : node?.parentElement;
  const isAway = outer?.closest(away) || (outer === node && outer?.querySelector(away));
  return node && nameIn(wordsIn(node))[0] && !isAway ? [node] : [];
}

/** With a portrait or a button near: who writes has one, or can be answered. */
const isNear = (el: Element | null, steps = 4): boolean =>
  el !== null && (el.querySelector('img, button') !== null || (steps > 0 && isNear(el.parentElement, steps - 1)));

/**
 * Whom nothing says to be a person, where all names of classes are hashes: who is named right before a time, with their likes.
 * A page on which no other sign was found is looked at again for these.
 */
export function* namesBeside(marks: readonly Mark[]): Work<string[]> {
  const found: Node[] = [];
  for (const [index, mark] of marks.entries()) {
    if (index % 12 === 0) yield;
    if (mark.times === 0 || mark.length > 60 || mark.aside || !tellsTime(mark.el)) continue;
    found.push(...before(mark));
  }
  const some = found.slice(0, 12);
  if (some.filter((node) => isNear(node.parentElement)).length * 2 < some.length) return [];
  const called = new Set(found.map((node) => (node instanceof Element ? node.className : '')));
  const likes = called.size === 1 ? [...(marks[0]?.el.ownerDocument.getElementsByClassName([...called].join()) ?? [])] : [];
  const names = new Set([...found, ...likes].map(wordsIn).flatMap(nameIn));
  return names.size > 1 && [...names].filter((name) => plain.test(name)).length * 2 <= names.size
    ? [...names].map((name) => name.toLowerCase())
    : [];
}
