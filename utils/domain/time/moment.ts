/** Parts of a date as read; `offset` in minutes east of UTC, null where the page doesn't tell it. */
export interface Clock {
  hour: number;
  minute: number;
  second: number;
  offset: number | null;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** "2026-11-22", or null where the calendar has no such day or no post can be that old. */
export function dayOf(year: number, month: number, day: number): string | null {
  const isDay = month >= 1 && month <= 12 && day >= 1 && (day <= 28 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day);
  return isDay && year >= 1980 && year <= 2100 ? `${year}-${two(month)}-${two(day)}` : null;
}

/**
 * ISO 8601: UTC where the offset is known, without an offset where it isn't, the day where there is no clock. Null for "25:61"; a
 * leap second, which no browser's clock has, is the one before.
 */
export function momentOf(day: string | null, clock: Clock | null): string | null {
  if (day === null || clock === null) return day;
  const { hour, minute, offset } = clock;
  if (hour > 23 || minute > 59 || clock.second >= 61) return null;
  const second = clock.second < 60 ? clock.second : 59;
  const local = `${day}T${two(hour)}:${two(minute)}:${two(Math.floor(second))}`;
  if (offset === null) return local;
  // As the browser would write it, without asking it.
  if (offset === 0 && second % 1 === 0) return `${local}.000Z`;
  return new Date(Date.parse(`${local}Z`) - offset * 60_000 + Math.round((second % 1) * 1000)).toISOString();
}

/** Minutes east of UTC: "+02:00", "-0530", "Z", "GMT+2", "EST". Null for what is no zone or an ambiguous one. */
export function offsetOf(zone: string | undefined): number | null {
  const text = (zone ?? '').trim().toLowerCase();
  const numbers = /^(?:utc|gmt)?\s*([+−-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (numbers) {
    const minutes = Number(numbers[2]) * 60 + Number(numbers[3] ?? 0);
    return minutes > 14 * 60 ? null : numbers[1] === '+' ? minutes : -minutes;
  }
  const hours = zones[text];
  return hours === undefined ? null : hours * 60;
}

/** The names of RFC 2822, and those of one meaning that forums print. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
  mez: 1,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  мск: 3,
  jst: 9,
  kst: 9,
};
