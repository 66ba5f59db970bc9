import { dayIn } from './moment.ts';
import type { Gone } from './source.ts';

/** "mentions_2026-11-16_2026-11-22.csv": what, from which day to which, in the person's time zone. */
export const fileName = (
  what: string,
  extension: 'csv' | 'tsv' | 'json',
  { first, last }: Pick<Gone, 'first' | 'last'>,
  timeZone: string,
): string => {
  const days = first === null || last === null ? [] : [dayIn(first, timeZone), dayIn(last, timeZone)];
  return `${[what, ...days].join('_')}.${extension}`;
};
