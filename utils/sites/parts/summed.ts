import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { lineOf } from '../text.ts';

/** All kinds of reactions together, each told by a number: null where none is told, or one can't be read. */
export function summed(numbers: Iterable<Element>, lang: string): Count | null {
  const counts = [...numbers].map((one) => parseCount(lineOf(one), lang));
  const known = counts.filter((one) => one !== null);
  if (known.length === 0 || known.length < counts.length) return null;
  const sum = (of: 'value' | 'low' | 'high'): number => known.reduce((all, one) => all + one[of], 0);
  return { raw: known.map(({ raw }) => raw).join(' + '), value: sum('value'), low: sum('low'), high: sum('high') };
}
