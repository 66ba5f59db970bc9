/** Parts of a date as read; `offset` in minutes east of UTC, null where the page doesn't tell it. */
export interface Clock {
  hour: number;
  minute: number;
  second: number;
  offset: number | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** "2026-11-22", or null where the calendar has no such day or no post can be that old. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1980 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** ISO 8601: UTC where the offset is known, without an offset where it isn't, the day where there is no clock. Null for "25:61". */
export function momentOf(day: string | null, clock: Clock | null): string | null {
  if (day === null || clock === null) return day;
  const { hour, minute, second, offset } = clock;
  if (hour > 23 || minute > 59 || second > 60) return null;
  const local = `${day}T${two(hour)}:${two(minute)}:${two(Math.floor(second))}`;
  return offset === null ? local : new Date(Date.parse(`${local}Z`) - offset * 60_000 + Math.round((second % 1) * 1000)).toISOString();
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
