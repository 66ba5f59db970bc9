import { expect, test } from 'vitest';
import { timeFromId, timeFromRecordKey } from '@/utils/sites/parts/id-time.ts';

const at = (time: { at: string } | null) => time?.at ?? null;

test.each([
  ['x', '2124069052216246279', '2026-11-21T09:15:00.000Z'],
  ['linkedin', '7262000000000000000', '2024-11-12T07:15:21.435Z'],
  ['tiktok', '7571863205253778710', '2025-11-12T15:36:23.000Z'],
] satisfies ['x' | 'linkedin' | 'tiktok', string, string][])('an id of %s holds its moment', (scheme, id, moment) => {
  expect(timeFromId(id, scheme)).toMatchObject({ at: moment, raw: id, source: 'id', approximate: false });
});

test.each(['20', '12345678901', 'abc', '', null, '99999999999999999999'])('%s holds none', (id) => {
  expect(timeFromId(id, 'x')).toBeNull();
});

test('a record key counts microseconds in 32 letters', () => {
  expect(at(timeFromRecordKey('3klkpzplxln23'))).toBe('2024-02-16T20:22:05.123Z');
});

test.each(['3klkpzplxln2', '3klkpzplxln28', 'self', '1klkpzplxln23', '2222222222222', null])('%s is no record key with a time', (key) => {
  expect(timeFromRecordKey(key)).toBeNull();
});
