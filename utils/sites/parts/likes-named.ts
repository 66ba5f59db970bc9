import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { lineOf } from '../text.ts';

/** "Ann, Ben and 5 others like this": the people named and the number after the last of them. */
export function likesNamed(line: Element | null, person: string, lang: string): Count | null {
  const people = line ? [...line.querySelectorAll(person)] : [];
  const shown = lineOf(line);
  const last = people.at(-1)?.textContent?.trim();
  if (!shown || !last) return null;
  const others = /\d/.test(shown.slice(shown.lastIndexOf(last) + last.length))
    ? parseCount(shown.slice(shown.lastIndexOf(last) + last.length), lang)
    : null;
  return together(people.length, others, shown);
}

/** So many who are named and the others beside them. */
export function together(named: number, others: Count | null, shown: string): Count {
  const of = (bound: 'value' | 'low' | 'high'): number => named + (others?.[bound] ?? 0);
  return { raw: shown.slice(0, 80), value: of('value'), low: of('low'), high: of('high') };
}
