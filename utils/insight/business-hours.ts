import { plusDays, weekdayOf } from './calendar.ts';
import { dayAt, momentOf } from './zone.ts';

const MINUTE = 60_000;

/** When we answer: days (1 is Monday) and, in minutes of the day, from and to. */
export interface BusinessHours {
  days: readonly number[];
  from: number;
  to: number;
}

/** Monday to Friday, 9:00 to 17:00, until the person says otherwise. */
export const usualHours: BusinessHours = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };

/** Minutes of business time between two moments (ms since 1970), by the zone's clocks; 0 where the second isn't later. */
export const businessMinutes = (hours: BusinessHours, from: number, to: number, zone: string): number => {
  if (to <= from || hours.to <= hours.from) return 0;
  let sum = 0;
  const last = dayAt(to, zone);
  for (let day = dayAt(from, zone); day <= last; day = plusDays(day, 1)) {
    if (!hours.days.includes(weekdayOf(day))) continue;
    const opens = Math.max(from, momentOf(day, hours.from, zone));
    const closes = Math.min(to, momentOf(day, hours.to, zone));
    sum += Math.max(0, closes - opens);
  }
  return sum / MINUTE;
};
