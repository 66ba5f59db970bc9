import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { lineOf } from '../text.ts';

/**
 * "Ann, Ben and 5 others like this": the people named and the number after the last of them. `reader`: on this site words
 * before the first name are "You", who is told without a name of their own.
 */
export function likesNamed(line: Element | null, person: string, lang: string, reader = false): Count | null {
  const people = line ? [...line.querySelectorAll(person)] : [];
  const shown = lineOf(line);
  if (!shown) return null;
  const [start, end] = [people.at(0), people.at(-1)].map((one) => one?.textContent?.trim());
  const named = people.length + Number(reader && saysYou(start ? shown.slice(0, shown.indexOf(start)) : shown, start === undefined));
  if (named === 0) return null;
  const rest = end ? shown.slice(shown.lastIndexOf(end) + end.length) : shown;
  return together(named, /\d/.test(rest) ? parseCount(rest, lang) : null, shown);
}

/** Alone it is one word, or stands beside a number: anything else may be a name that a site writes otherwise by now. */
const saysYou = (words: string, alone: boolean): boolean => (alone ? /^\p{L}+$|^[^,،、]*\d/u : /\p{L}/u).test(words);

/** So many who are named and the others beside them. */
export function together(named: number, others: Count | null, shown: string): Count {
  const of = (bound: 'value' | 'low' | 'high'): number => named + (others?.[bound] ?? 0);
  return { raw: shown.slice(0, 80), value: of('value'), low: of('low'), high: of('high') };
}
