import type { ChartColumn } from '@/components/charts/SentimentColumns.tsx';
import { locale } from '@/components/text.ts';
import { plusDays } from '@/utils/insight/calendar.ts';
import type { Entry } from '@/utils/insight/entry.ts';
import { monthAround } from '@/utils/insight/period.ts';
import { bySentiment } from '@/utils/insight/sentiment.ts';
import { dayAt } from '@/utils/insight/zone.ts';

const MONTHS = 12;

/** The last twelve months, this one included, with what was kept in each. */
export const monthColumns = (entries: readonly Entry[], zone: string, at: number): ChartColumn[] => {
  const short = new Intl.DateTimeFormat(locale(), { month: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const firsts: string[] = [];
  for (let first = monthAround(dayAt(at, zone)).first; firsts.length < MONTHS; first = monthAround(plusDays(first, -1)).first)
    firsts.unshift(first);
  const filed = Map.groupBy(entries, ({ it }) => dayAt(it.keptAt, zone).slice(0, 7));
  return firsts.map((first) => {
    const noon = Date.parse(`${first}T12:00Z`);
    const month = first.slice(0, 7);
    return { key: month, short: short.format(noon), name: long.format(noon), sentiments: bySentiment(filed.get(month) ?? []) };
  });
};
