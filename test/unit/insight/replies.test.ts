import { describe, expect, test } from 'vitest';
import { businessMinutes, usualHours } from '@/utils/insight/business-hours.ts';
import { exchanges } from '@/utils/insight/exchanges.ts';
import { median, responseTime } from '@/utils/insight/replies.ts';
import { entry, written } from './support.ts';

/** Paris is an hour ahead of UTC in November. */
const PARIS = 'Europe/Paris';
const paris = (text: string): number => Date.parse(`${text}:00+01:00`);
const minutes = (from: string, to: string): number => businessMinutes(usualHours, paris(from), paris(to), PARIS);

describe('business time', () => {
  test('passes from nine to five, Monday to Friday', () => {
    expect(minutes('2026-11-20T09:00', '2026-11-20T10:00')).toBe(60);
    // From Friday, 16:30, to Monday, 9:20.
    expect(minutes('2026-11-20T16:30', '2026-11-23T09:20')).toBe(30 + 20);
    expect(minutes('2026-11-21T10:00', '2026-11-22T18:00')).toBe(0);
    expect(minutes('2026-11-16T00:00', '2026-11-23T00:00')).toBe(5 * 8 * 60);
    expect(minutes('2026-11-20T10:00', '2026-11-20T09:00')).toBe(0);
  });

  test('is the same length on a day that lost an hour of the night', () => {
    const days = { ...usualHours, days: [7], from: 0, to: 4 * 60 };
    const spring = Date.parse('2026-03-29T00:00:00+01:00');
    expect(businessMinutes(days, spring, spring + 12 * 3_600_000, PARIS)).toBe((4 - 1) * 60);
  });
});

test('the median of an even number is the middle of the two in the middle', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([10, 2, 4, 100])).toBe((4 + 10) / 2);
  expect(median([])).toBeNull();
});

describe('first response time', () => {
  const replied = (at: string, then: string) => entry({ status: 'replied', repliedAt: paris(then), post: written(`${at}:00+01:00`) });

  test('is the median of business minutes from written to answered', () => {
    const entries = [
      replied('2026-11-20T09:00', '2026-11-20T10:00'),
      replied('2026-11-20T16:30', '2026-11-23T09:20'),
      replied('2026-11-17T09:00', '2026-11-17T17:00'),
    ];
    // 60, 50 and 480: the one in the middle.
    expect(responseTime(entries, usualHours, PARIS)).toMatchObject({ value: 60, n: 3, unknown: 0 });
  });

  test('leaves out what has no exact time, and says how many', () => {
    const noDate = entry({ status: 'replied', repliedAt: paris('2026-11-20T10:00') });
    const rough = entry({
      status: 'replied',
      repliedAt: paris('2026-11-20T10:00'),
      post: { postedAt: { at: '2026-11-20T07:00:00Z', raw: '3 h', source: 'relative', approximate: true } },
    });
    const dayAlone = entry({ status: 'replied', repliedAt: paris('2026-11-20T10:00'), post: written('2026-11-20') });
    const figure = responseTime([noDate, rough, dayAlone, replied('2026-11-20T09:00', '2026-11-20T09:42')], usualHours, PARIS);
    expect(figure).toMatchObject({ value: 42, n: 1, unknown: 3 });
    expect(responseTime([noDate], usualHours, PARIS).value).toBeNull();
  });
});

describe('exchanges', () => {
  const thread = { nativeId: 'lids' };
  const said = (person: string, at: string | null, more: Parameters<typeof entry>[0] = {}) =>
    entry({ ...more, person, post: { thread, ...(at ? written(`2026-11-20T${at}:00Z`) : {}) } });
  const at = (time: string): number => Date.parse(`2026-11-20T${time}:00Z`);

  test('are: they wrote, we answered, they wrote back', () => {
    const entries = [said('tom', '09:00', { status: 'replied', repliedAt: at('10:00') }), said('tom', '10:30'), said('oona', '09:00')];
    expect(exchanges(entries)).toMatchObject({ value: 1, n: 2, unknown: 0 });
    expect(exchanges(entries).ids).toHaveLength(2);
  });

  test('a colleague’s word in the conversation is our answer', () => {
    expect(exchanges([said('tom', '09:00'), said('sam', '09:40', { voice: 'team' }), said('tom', '11:00')]).value).toBe(1);
  });

  test('not: wrote twice before we answered, or in two conversations', () => {
    expect(exchanges([said('tom', '09:00', { status: 'replied', repliedAt: at('10:00') }), said('tom', '09:30')]).value).toBe(0);
    const elsewhere = entry({ person: 'tom', post: { thread: { nativeId: 'bases' }, ...written('2026-11-20T11:00:00Z') } });
    expect(exchanges([said('tom', '09:00', { status: 'replied', repliedAt: at('10:00') }), elsewhere])).toMatchObject({ value: 0, n: 2 });
  });

  test('without times nobody can tell', () => {
    const entries = [said('tom', '09:00', { status: 'replied', repliedAt: at('10:00') }), said('tom', null)];
    expect(exchanges(entries)).toMatchObject({ value: 0, n: 1, unknown: 1 });
  });
});
