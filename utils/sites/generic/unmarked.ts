import { named } from './names.ts';
import { fewWords } from './said.ts';
import { tellsTime } from './signs.ts';
import type { Mark } from './survey.ts';
import type { Work } from './work.ts';

/** Few words, each of them written large but the first of a name that was chosen for a site. */
const likeName = /^(?=.{2,40}$)\p{L}[^\s,;:!?()]*(?: (?:[\p{Lu}\p{Lo}\d][^\s,;:!?()]*|v[ao]n|de[rl]?|la|da|di)){0,4}$/u;

const nameIn = (el: Element): string | null => {
  const words = el.matches(':has([href]:not([href^="#"])), [href]:not([href^="#"]), h1, h2, h3') ? null : fewWords(el, 40);
  return words !== null && likeName.test(words) && named(words) !== null ? words.toLowerCase() : null;
};

/** With a portrait or a button near: who writes has one, or can be answered. */
const isNear = (el: Element | null, steps = 3): boolean =>
  el !== null && (el.querySelector('img, button') !== null || (steps > 0 && isNear(el.parentElement, steps - 1)));

/**
 * Whom nothing says to be a person, where all names of classes are hashes: who is named right before a time, with their likes.
 * A page on which no other sign was found is looked at again for these.
 */
export function* namesBeside(marks: readonly Mark[]): Work<string[]> {
  const found: Element[] = [];
  for (const [index, { el, times, aside, length }] of marks.entries()) {
    if (index % 12 === 0) yield;
    if (times === 0 || length > 60 || aside || !tellsTime(el)) continue;
    const before = [el, el.parentElement].map((one) => one?.previousElementSibling).find(Boolean);
    if (before && nameIn(before) !== null) found.push(before);
  }
  const some = found.slice(0, 12);
  if (some.filter((el) => isNear(el.parentElement)).length * 2 < some.length) return [];
  const called = new Set(found.map(({ className }) => className));
  const likes = called.size === 1 ? [...(found[0]?.ownerDocument.getElementsByClassName([...called].join()) ?? [])] : [];
  const names = [...found, ...likes].flatMap((el) => nameIn(el) ?? []);
  return new Set(names).size > 1 ? names : [];
}
