import { describe, expect, test } from 'vitest';
import { usualHours } from '@/utils/insight/business-hours.ts';
import type { FigureName } from '@/utils/insight/figure.ts';
import { parsePeriod } from '@/utils/insight/period.ts';
import { week } from '@/utils/insight/week.ts';
import { why } from '@/utils/insight/why.ts';
import { winsByWeek } from '@/utils/insight/wins.ts';
import { entry, many } from './support.ts';

const at = (text: string): number => Date.parse(text);

describe('wins', () => {
  const wins = [
    entry({ win: true, keptAt: at('2026-11-03T12:00Z') }),
    entry({ win: true, keptAt: at('2026-11-05T12:00Z') }),
    entry({ win: false, keptAt: at('2026-11-05T12:00Z') }),
    // Sunday, 23:30 in London is Monday in Paris.
    entry({ win: true, keptAt: at('2026-11-15T23:30Z') }),
  ];

  test('add up by week, weeks without one in between', () => {
    expect(winsByWeek(wins, 'UTC', '2026-11-22').map(({ week, wins: here, total }) => [week, here.length, total])).toEqual([
      ['2026-W45', 2, 2],
      ['2026-W46', 1, 2 + 1],
      ['2026-W47', 0, 2 + 1],
    ]);
  });

  test('belong to the week of the zone’s own clocks', () => {
    expect(winsByWeek(wins, 'Europe/Paris', '2026-11-22').map(({ wins: here }) => here.length)).toEqual([2, 0, 1]);
  });

  test('none is no weeks', () => expect(winsByWeek([entry()], 'UTC', '2026-11-22')).toEqual([]));
});

describe('why', () => {
  const entries = [
    ...many(12, { tags: ['reason:price'], sentiment: 'negative' }),
    ...many(3, { tags: ['reason:price'], sentiment: 'positive' }),
    ...many(9, { tags: ['reason:support'], sentiment: 'positive', roles: ['advocate', 'customer'] }),
    ...many(4, { tags: ['reason:support', 'reason:speed', 'market:France'], sentiment: 'mixed', roles: ['customer'] }),
    ...many(2, { tags: ['reason:speed'] }),
    ...many(30),
  ];

  test('sets reasons against sentiment, the most positive first', () => {
    const found = why(entries, 'sentiment');
    expect(found.columns).toEqual(['positive', 'neutral', 'negative', 'mixed']);
    expect(found.rows.map(({ reason, all, cells }) => [reason, all.length, ...cells.map((cell) => cell.length)])).toEqual([
      ['support', 9 + 4, 9, 0, 0, 4],
      ['price', 12 + 3, 3, 0, 12, 0],
      ['speed', 4 + 2, 0, 0, 0, 4],
    ]);
    expect(found.n).toBe(12 + 3 + 9 + 4 + 2);
    expect(found.noReason).toHaveLength(30);
    expect(found.noColumn).toHaveLength(2);
  });

  test('counts a person of two roles under both, and says what has none', () => {
    const found = why(entries, 'role');
    expect(found.columns).toEqual(['customer', 'advocate']);
    expect(found.rows[0]?.cells.map((cell) => cell.length)).toEqual([9 + 4, 9]);
    expect(found.noColumn).toHaveLength(12 + 3 + 2);
  });

  test('goes by market and platform too', () => {
    expect(why(entries, 'market').columns).toEqual(['France']);
    expect(why(entries, 'platform').columns).toEqual(['forum.kettle.example']);
  });
});

describe('the week', () => {
  const period = parsePeriod('2026-W47');
  if (!period) throw new Error('no period');
  const inWeek = at('2026-11-18T12:00Z');
  const entries = [
    ...many(6, { keptAt: inWeek, sentiment: 'positive', firstSeen: inWeek, person: 'lena', tags: ['reason:price'] }),
    ...many(2, { keptAt: inWeek + 86_400_000, sentiment: 'negative', firstSeen: 0, person: 'tom', win: true }),
    entry({ keptAt: inWeek, voice: 'team', person: 'sam' }),
    entry({ keptAt: inWeek, notebook: 'performance', person: 'oona', win: true, firstSeen: inWeek }),
    entry({ keptAt: inWeek, notebook: 'performance', person: 'us', voice: 'brand' }),
  ];
  const report = week(entries, period, { zone: 'UTC', hours: usualHours, ours: [] });
  const value = (name: FigureName) => report.figures.find((figure) => figure.name === name)?.value;

  test('counts mentions in Listening, without our own; people and wins in both notebooks, once', () => {
    expect(value('mentions')).toBe(6 + 2);
    expect(value('netSentiment')).toBe((6 / 8) * 100 - (2 / 8) * 100);
    expect(value('people')).toBe(['lena', 'tom', 'oona'].length);
    expect(value('newVoices')).toBe(['lena', 'oona'].length);
    expect(value('wins')).toBe(2 + 1);
    expect(value('reactions')).toBe(1);
    expect(value('responseTime')).toBeNull();
  });

  test('has a column for each day, and what has no reason stays apart', () => {
    expect(report.columns.map(({ first, sentiments }) => [first, sentiments.positive.length, sentiments.negative.length])).toEqual([
      ['2026-11-16', 0, 0],
      ['2026-11-17', 0, 0],
      ['2026-11-18', 6, 0],
      ['2026-11-19', 0, 2],
      ['2026-11-20', 0, 0],
      ['2026-11-21', 0, 0],
      ['2026-11-22', 0, 0],
    ]);
    expect(report.reasons.map(({ name, entries: here }) => [name, here.length])).toEqual([['price', 6]]);
    expect(report.noReason).toHaveLength(2);
  });

  test('goes by weeks where it is long', () => {
    const year = parsePeriod('2026');
    if (!year) throw new Error('no year');
    const long = week(entries, year, { zone: 'UTC', hours: usualHours, ours: [] });
    expect(long.step).toBe(7);
    expect(long.columns).toHaveLength(53);
  });
});
