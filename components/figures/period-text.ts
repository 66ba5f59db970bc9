import { locale, t } from '@/components/text.ts';
import { weekOf } from '@/utils/insight/calendar.ts';
import type { Period } from '@/utils/insight/period.ts';
import type { Day } from '@/utils/insight/zone.ts';

const noon = (day: Day): number => Date.parse(`${day}T12:00Z`);

const formats = new Map<string, Intl.DateTimeFormat>();
/** A day of the calendar is the same in every zone. */
const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
};

/** "Mon 16" */
export const dayShort = (day: Day): string => format({ weekday: 'short', day: 'numeric' }).format(noon(day));
/** "16 Nov" */
export const dayMonth = (day: Day): string => format({ day: 'numeric', month: 'short' }).format(noon(day));
/** "Monday 16 November" */
export const dayLong = (day: Day): string => format({ weekday: 'long', day: 'numeric', month: 'long' }).format(noon(day));

/** "16 – 22 November 2026", "November 2026", "2026". */
export const periodText = ({ kind, first, last }: Period): string => {
  if (kind === 'year') return first.slice(0, 4);
  if (kind === 'month') return format({ month: 'long', year: 'numeric' }).format(noon(first));
  return format({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(noon(first), noon(last));
};

/** What a week is called besides its days: "Week 47". */
export const weekName = ({ kind, first }: Period): string | null =>
  kind === 'week' ? t('weekNumber', String(Number(weekOf(first).slice(6)))) : null;
