import { mondayOf, plusDays, weekOf } from './calendar.ts';
import type { Entry } from './entry.ts';
import { type Day, dayAt } from './zone.ts';

/** A week's wins and how many there were in all by its end. */
export interface WinWeek {
  /** "2026-W47", as ISO 8601 counts weeks, by the zone's clocks. */
  week: string;
  monday: Day;
  wins: readonly Entry[];
  total: number;
}

/**
 * Wins by the week in which they were kept, the first week first, with a running total; weeks without one in between stand
 * there with the total unchanged, up to the week of `today`. Source: the ledger of small wins (features, section 6, 5).
 */
export const winsByWeek = (entries: readonly Entry[], zone: string, today: Day): WinWeek[] => {
  const wins = entries.filter(({ it }) => it.win).toSorted((a, b) => a.it.keptAt - b.it.keptAt);
  const [first] = wins;
  if (!first) return [];
  const found = Map.groupBy(wins, ({ it }) => mondayOf(dayAt(it.keptAt, zone)));
  const weeks: WinWeek[] = [];
  let total = 0;
  for (let monday = mondayOf(dayAt(first.it.keptAt, zone)); monday <= today || found.has(monday); monday = plusDays(monday, 7)) {
    const here = found.get(monday) ?? [];
    total += here.length;
    weeks.push({ week: weekOf(monday), monday, wins: here, total });
  }
  return weeks;
};
