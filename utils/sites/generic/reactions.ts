import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { childrenOf, upFrom } from '../dom.ts';
import { together } from '../parts/likes-named.ts';
import type { Owners } from './block.ts';
import { isAgainst, kindOf, namesOf } from './count-kinds.ts';
import { fewWords, saidIn } from './said.ts';
import { leadsToPerson } from './words.ts';

/** Who or how many reacted to a post, where more than a number says so. */

/** "Ann, Bo and 3 others": those who are named count, too. */
export const besides = /\d\s+(?:others?|more|weitere|andere|autres?|otr[oa]s|más|altr[ie]|outr[oa]s|mais|anderen|друг)/;

/** The reader is named without an account. */
const you = /(?:^|:\s*)(?:you|du|vous|tú|você|tu|ty|вы)(?!\p{L})/iu;

/** "Ann, Bo and 3 others", in what is called after reactions: each who is named by a mark-up of their own, and the others. */
export function likersIn(el: Element, lang: string): Count | null {
  if (el.childElementCount === 0 || el.childElementCount > 12) return null;
  const called = kindOf(namesOf(el)) === 'likes';
  if (!called && (!el.parentElement || !/reactions|likes/.test(namesOf(el.parentElement)))) return null;
  const people = [...el.querySelectorAll('bdi, a[href]')].filter(
    (one) =>
      (one.localName === 'bdi' || leadsToPerson(one.getAttribute('href') ?? '')) &&
      !one.querySelector('bdi, a') &&
      kindOf(saidIn(one).trim().toLowerCase()) !== 'likes',
  );
  const words = fewWords(el, 300);
  // "You and 3 people", "You": alone it stands where nobody else is named.
  if (words === null || (people.length === 0 && !/^you(?:$| and \d)/i.test(words))) return null;
  const rest = people.reduce((left, one) => left.replace(saidIn(one).replace(/\s+/gu, ' ').trim(), ''), words);
  if (
    /\d/.test(rest)
      ? !besides.test(rest) && !/\d (?:people|persons|users|personen)/.test(rest)
      : !called || rest.replace(/[^\p{L}]/gu, '').length > 25
  )
    return null;
  const others = parseCount(/\d.*/.exec(rest)?.[0] ?? null, lang);
  if (others === null && /\d/.test(rest)) return null;
  return together(people.length + Number(you.test(rest)), others, words);
}

const few = /^[^\p{L}\d]*\d[\d.,]*\s?[km]?$/iu;

/** Kinds of reactions side by side, each a picture with its number: all of them together. Null where one is against, or another thing. */
export function reactionsIn(el: Element, lang: string): Count | null {
  const first = el.firstElementChild;
  if (!first || !/react|award|emoji|rating/.test(`${namesOf(el)} ${namesOf(first)}`) || el.childElementCount > 20) return null;
  const kinds = childrenOf(el).filter((one) => /\d/.test(numbersIn(one)));
  const counts = kinds.map((one) => {
    const words = numbersIn(one);
    const picture = one.querySelector('img, svg, :empty, [class*="emoji"], [data-name]');
    const kind = kindOf(namesOf(one));
    return few.test(words) &&
      (picture || /\p{Extended_Pictographic}/u.test(words)) &&
      (kind === null || kind === 'likes' || kind === 'rating')
      ? parseCount(/\d.*/.exec(words)?.[0], lang)
      : null;
  });
  const known = counts.filter((one) => one !== null);
  // One alone that is called a rating is one.
  if (known.length === 1 && !/react|award|emoji/.test(`${namesOf(el)} ${namesOf(first)}`)) return null;
  const other = kinds.some((one) => [one, ...one.querySelectorAll('[class], [alt], [title]')].some(isAgainst));
  if (known.length === 0 || known.length < counts.length || other) return null;
  const sum = (of: 'value' | 'low' | 'high'): number => known.reduce((all, one) => all + one[of], 0);
  return { raw: known.map(({ raw }) => raw).join(' + '), value: sum('value'), low: sum('low'), high: sum('high') };
}

/** The words of an element, with space between those of its parts. */
function numbersIn(el: Element): string {
  if ((fewWords(el, 20) ?? '') === '') return '';
  const texts = el.ownerDocument.createTreeWalker(el, 4);
  let words = '';
  while (texts.nextNode()) words += ` ${texts.currentNode.nodeValue ?? ''}`;
  return words.trim();
}

/** "12 of 14 people found this helpful", "Eine Person fand dies hilfreich". */
const helped =
  /^\s*(?:(\d[\d.,\s]*?)|one|eine?|une?|una?|uno|één)\s(?:(?:out )?(?:of|von|sur)\s\d[\d.,]*\s)?\p{L}.{2,60}\s(?:helpful|useful|hilfreich|utiles?|útil(?:es)?|nuttig)(?!\p{L})/iu;

/** "The following 3 users liked this post by Ann:". */
const thanked =
  /^\s*(?:the following )?(\d[\d.,]*)\s(?:users?|people|members?|persons?|guests?|personen|mitglieder[nm]?|benutzern?)\s(?:have |say |said |haben |sagen )?(?:like[ds]?|thank(?:ed|s)?|gefällt|danke)(?!\p{L})/iu;

export function helpedIn(el: Element, lang: string): Count | null {
  for (let node = el.firstChild; node; node = node.nextSibling) {
    const words = node.nodeType === 3 ? (node.nodeValue ?? '') : '';
    const found = words.length > 9 && words.length < 200 ? (helped.exec(words) ?? thanked.exec(words)) : null;
    if (found)
      return found[1] === undefined ? { raw: found[0].trim().slice(0, 80), value: 1, low: 1, high: 1 } : parseCount(found[1], lang);
  }
  return null;
}

const answered =
  /(?:^|[^a-z])(?:replies|reply|antwort(?:en)?|respuestas?|réponses?|rispost[ae]|respostas?|odpowiedzi|ответ(?:а|ов)?)(?![a-zа-я])|답글|回[复覆]|返信/;

/** "View 3 replies", in what stands behind a comment in an element of both, before those are shown. */
export function repliesBehind(el: Element, owners: Owners, lang: string): Count | null {
  let up: Element | null = el;
  for (let near = 0; up && !up.nextElementSibling && !up.previousElementSibling && near < 3; near += 1) up = upFrom(up);
  const before = up?.previousElementSibling;
  const behind = up?.nextElementSibling;
  if (!behind || (before && [before, ...childrenOf(before)].some((one) => owners.has(one)))) return null;
  const all = el.ownerDocument.createTreeWalker(behind, 1);
  for (let at: Node | null = behind, seen = 0; at instanceof Element && seen < 30 && !owners.has(at); at = all.nextNode(), seen += 1) {
    const words = at.matches('button, [role="button"], a, p') ? (fewWords(at, 40) ?? '').toLowerCase() : '';
    if (/\d/.test(words) && answered.test(words) && !/\d+ (?:more|other|weitere|autres)/.test(words)) return parseCount(words, lang);
  }
  return null;
}
