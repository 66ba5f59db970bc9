import { describe, expect, test } from 'vitest';
import { mondayOfWeek, weekOf } from '@/utils/insight/calendar.ts';
import { parsePeriod, periodAfter, periodBefore, rangeOf, writePeriod } from '@/utils/insight/period.ts';
import { dayAt, momentOf } from '@/utils/insight/zone.ts';

const HOUR = 3_600_000;
const period = (text: string) => {
  const found = parsePeriod(text);
  if (!found) throw new Error(`${text} is no period`);
  return found;
};
const hours = (text: string, zone: string): number => {
  const { from, to } = rangeOf(period(text), zone);
  return (to - from) / HOUR;
};

describe('weeks are those of ISO 8601', () => {
  test.each([
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    // A year's first days can belong to the week before, its last ones to the week after.
    ['2027-01-03', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
  ])('%s is in %s', (day, week) => expect(weekOf(day)).toBe(week));

  test('a year without a 53rd week has none', () => {
    expect(mondayOfWeek('2026-W53')).toBe('2026-12-28');
    expect(mondayOfWeek('2025-W53')).toBeNull();
    expect(mondayOfWeek('2026-W00')).toBeNull();
  });
});

describe('a period', () => {
  test.each(['2026-W47', '2026-11', '2026', '2026-11-03..2026-11-09'])('%s is read and written alike', (text) =>
    expect(writePeriod(period(text))).toBe(text),
  );

  test.each(['2026-13', '2026-W60', '2026-02-30..2026-03-02', '2026-11-09..2026-11-03', '', 'last week'])('"%s" is none', (text) =>
    expect(parsePeriod(text)).toBeNull(),
  );

  test.each([
    ['2026-W01', '2025-W52', '2026-W02'],
    ['2026-03', '2026-02', '2026-04'],
    ['2024', '2023', '2025'],
    ['2026-11-03..2026-11-09', '2026-10-27..2026-11-02', '2026-11-10..2026-11-16'],
  ])('%s comes after %s and before %s', (text, before, after) => {
    expect(writePeriod(periodBefore(period(text)))).toBe(before);
    expect(writePeriod(periodAfter(period(text)))).toBe(after);
  });
});

describe('days are a zone’s own', () => {
  test('a week with a change of clocks has an hour less or more', () => {
    expect(hours('2026-W13', 'Europe/Paris')).toBe(7 * 24 - 1);
    expect(hours('2026-W43', 'Europe/Paris')).toBe(7 * 24 + 1);
    expect(hours('2026-W43', 'UTC')).toBe(7 * 24);
    expect(hours('2026-10-04..2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
  });

  test('the same moment lies on different days', () => {
    const at = Date.UTC(2026, 10, 22, 23, 30);
    expect(dayAt(at, 'UTC')).toBe('2026-11-22');
    expect(dayAt(at, 'Europe/Paris')).toBe('2026-11-23');
    expect(dayAt(at, 'Pacific/Marquesas')).toBe('2026-11-22');
    expect(dayAt(at, 'Asia/Kathmandu')).toBe('2026-11-23');
  });

  test('a day whose midnight doesn’t exist begins when the clocks are put forward', () => {
    // Beirut, 29 March 2026: 00:00 becomes 01:00, summer time is UTC+3.
    expect(momentOf('2026-03-29', 0, 'Asia/Beirut')).toBe(Date.UTC(2026, 2, 28, 22));
    expect(dayAt(Date.UTC(2026, 2, 28, 22), 'Asia/Beirut')).toBe('2026-03-29');
  });

  test('an hour that comes twice is taken the first time', () => {
    // Paris, 25 October 2026: 02:30 is UTC+2, then UTC+1.
    expect(momentOf('2026-10-25', 2 * 60 + 30, 'Europe/Paris')).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });
});
