import { locale, t } from '@/components/text.ts';
import type { Time } from '@/utils/domain/post.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const dayOnly = /^\d{4}-\d{2}-\d{2}$/;
const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/;

const formats = new Map<string, Intl.DateTimeFormat>();
const write = (at: number, name: 'day' | 'day-year' | 'full' | 'clock', zone?: 'UTC'): string => {
  const key = `${name} ${zone ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    const options: Intl.DateTimeFormatOptions =
      name === 'clock'
        ? { hour: '2-digit', minute: '2-digit' }
        : name === 'full'
          ? { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }
          : { day: 'numeric', month: 'short', ...(name === 'day-year' ? { year: 'numeric' } : {}) };
    format = new Intl.DateTimeFormat(locale(), zone ? { ...options, timeZone: zone } : options);
    formats.set(key, format);
  }
  return format.format(at);
};

const day = (at: number, now: number, zone?: 'UTC'): string =>
  write(at, new Date(at).getFullYear() === new Date(now).getFullYear() ? 'day' : 'day-year', zone);

/** A moment in the fewest words: "now", "12 min", "3 h", "12 Nov", "12 Nov 2024". Both in ms since 1970. */
export const when = (at: number, now: number): string => {
  const age = now - at;
  if (age < 0 || age >= DAY) return day(at, now);
  if (age < MINUTE) return t('justNow');
  return age < HOUR ? t('minutesShort', Math.floor(age / MINUTE)) : t('hoursShort', Math.floor(age / HOUR));
};

/** The same as part of a sentence: "12 min ago", "on 12 Nov". */
export const ago = (at: number, now: number): string => {
  const age = now - at;
  if (age < MINUTE && age >= 0) return t('justNow');
  return age < 0 || age >= DAY ? t('onDay', day(at, now)) : t('ago', when(at, now));
};

/** "Sun, 22 November 2026, 14:05", in the person's zone. */
export const fullTime = (at: number): string => write(at, 'full');
export const clockTime = (at: number): string => write(at, 'clock');
export const dayText = (at: number, now: number): string => day(at, now);

/**
 * When a post was written, short and in full. A day stays a day; a time whose zone the page doesn't tell is shown as the
 * page has it and never counted in hours; `~` stands before what was worked out from "3 h ago". null: not a date.
 */
export const postTime = (time: Time, now: number): { short: string; full: string } | null => {
  const exact = zoned.test(time.at);
  const at = Date.parse(exact ? time.at : dayOnly.test(time.at) ? `${time.at}T00:00Z` : `${time.at}Z`);
  if (Number.isNaN(at)) return null;
  const mark = time.approximate ? '~' : '';
  if (exact) {
    const full = time.approximate ? t('timeApproximate', fullTime(at), time.raw) : fullTime(at);
    return { short: `${mark}${when(at, now)}`, full };
  }
  const short = `${mark}${day(at, now, 'UTC')}`;
  return { short, full: dayOnly.test(time.at) ? write(at, 'day-year', 'UTC') : t('timeNoZone', write(at, 'full', 'UTC')) };
};
