import { daysBetween, endOfMonth, isDay, mondayOfWeek, plusDays, weekOf } from './calendar.ts';
import { type Day, momentOf } from './zone.ts';

/** A stretch of whole days, the last one included; a week, a month and a year are compared with the one before of their kind. */
export interface Period {
  kind: 'week' | 'month' | 'year' | 'days';
  first: Day;
  last: Day;
}

export const weekAround = (day: Day): Period => {
  const first = mondayOfWeek(weekOf(day)) ?? day;
  return { kind: 'week', first, last: plusDays(first, 6) };
};
export const monthAround = (day: Day): Period => ({
  kind: 'month',
  first: `${day.slice(0, 7)}-01`,
  last: endOfMonth(day.slice(0, 7)),
});
export const yearAround = (day: Day): Period => ({ kind: 'year', first: `${day.slice(0, 4)}-01-01`, last: `${day.slice(0, 4)}-12-31` });

/** As many days as asked for, the last one being `last`. */
export const daysUntil = (last: Day, days: number): Period => ({ kind: 'days', first: plusDays(last, 1 - days), last });

/** "2026-W47", "2026-11", "2026" or "2026-11-03..2026-11-09"; null for anything else. */
export const parsePeriod = (text: string): Period | null => {
  const monday = mondayOfWeek(text);
  if (monday) return weekAround(monday);
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return monthAround(`${text}-01`);
  if (/^\d{4}$/.test(text)) return yearAround(`${text}-01-01`);
  const [first = '', last = '', ...more] = text.split('..');
  return more.length === 0 && isDay(first) && isDay(last) && first <= last ? { kind: 'days', first, last } : null;
};

export const writePeriod = ({ kind, first, last }: Period): string =>
  kind === 'week' ? weekOf(first) : kind === 'month' ? first.slice(0, 7) : kind === 'year' ? first.slice(0, 4) : `${first}..${last}`;

/** The one before: of the same kind, or as many days. */
export const periodBefore = ({ kind, first, last }: Period): Period => {
  const day = plusDays(first, -1);
  if (kind === 'week') return weekAround(day);
  if (kind === 'month') return monthAround(day);
  return kind === 'year' ? yearAround(day) : daysUntil(day, daysBetween(first, last));
};

export const periodAfter = ({ kind, first, last }: Period): Period => {
  const day = plusDays(last, 1);
  if (kind === 'week') return weekAround(day);
  if (kind === 'month') return monthAround(day);
  return kind === 'year' ? yearAround(day) : { kind, first: day, last: plusDays(day, daysBetween(first, last) - 1) };
};

/** From (inclusive) and to (exclusive), ms since 1970: by the clocks of the zone, so a day may have 23 hours or 25. */
export const rangeOf = ({ first, last }: Period, zone: string): { from: number; to: number } => ({
  from: momentOf(first, 0, zone),
  to: momentOf(plusDays(last, 1), 0, zone),
});
