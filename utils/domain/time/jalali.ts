import { dayOf } from './moment.ts';

let persian: Intl.DateTimeFormat | null = null;

/** Made when the first Jalali date is met: a calendar takes a browser some 10 ms, which no other page should pay. */
const calendar = (): Intl.DateTimeFormat => {
  persian ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  return persian;
};

/** Gregorian day of a Jalali date (1399/1/3 is 2020-03-22); null where that calendar has no such day. */
export function jalaliDay(year: number, month: number, day: number): string | null {
  const near = Date.UTC(year + 621, 2, 20) + ((month - 1) * 30.4 + day) * 86_400_000;
  for (let shift = -6; shift <= 6; shift += 1) {
    const date = new Date(near + shift * 86_400_000);
    const parts = calendar().formatToParts(date);
    const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    if (value('year') === year && value('month') === month && value('day') === day)
      return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  return null;
}
