import type { Day } from './zone.ts';

const DAY = 86_400_000;

const noon = (day: Day): number => Date.parse(`${day}T12:00Z`);
const dayOfNoon = (at: number): Day => new Date(at).toISOString().slice(0, 10);

/** Whether a text is a day that the calendar has: not "2026-02-30". */
export const isDay = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? noon(text) : Number.NaN;
  return !Number.isNaN(at) && dayOfNoon(at) === text;
};

export const plusDays = (day: Day, days: number): Day => dayOfNoon(noon(day) + days * DAY);

/** How many days from one to another, both counted. */
export const daysBetween = (first: Day, last: Day): number => Math.round((noon(last) - noon(first)) / DAY) + 1;

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(noon(day)).getUTCDay() || 7;

export const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day));

/** The ISO 8601 week of a day, as "2026-W47": weeks begin on Monday and belong to the year that has their Thursday. */
export const weekOf = (day: Day): string => {
  const thursday = plusDays(mondayOf(day), 3);
  const week = Math.ceil(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
};

/** The Monday of "2026-W47"; null where that year has no such week. */
export const mondayOfWeek = (week: string): Day | null => {
  const [, year = '', number = ''] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (!year) return null;
  // 4 January is always in week 1.
  const monday = plusDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
  return weekOf(monday) === week ? monday : null;
};

/** The last day of "2026-11". */
export const endOfMonth = (month: string): Day => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return dayOfNoon(Date.UTC(year, number, 0, 12));
};
