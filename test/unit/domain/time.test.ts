import { describe, expect, test } from 'vitest';
import { timeFromAttribute, timeFromEpoch } from '@/utils/domain/time.ts';

describe('an attribute', () => {
  test.each([
    ['2025-03-24T16:53:31.000Z', '2025-03-24T16:53:31.000Z'],
    ['2013-03-20T16:29:40-06:00', '2013-03-20T22:29:40.000Z'],
    ['2016-06-23T17:21:09+0200', '2016-06-23T15:21:09.000Z'],
    ['2016-06-23 17:21:09 +02', '2016-06-23T15:21:09.000Z'],
    ['2016-06-23 17:21:09', '2016-06-23T17:21:09'],
    ['2016-06-23T17:21', '2016-06-23T17:21:00'],
    ['20160623T172109Z', '2016-06-23T17:21:09.000Z'],
    ['2020-02-29', '2020-02-29'],
    ['2024-05-22T19:19:46.123456Z', '2024-05-22T19:19:46.123Z'],
    ['2013-03-20 22:29:40 UTC', '2013-03-20T22:29:40.000Z'],
    ['Wed, 20 Mar 2013 16:29:40 +0200', '2013-03-20T14:29:40.000Z'],
    ['Wed, 20 Mar 2013 16:29:40 GMT', '2013-03-20T16:29:40.000Z'],
    ['20 Mar 2013 16:29 EST', '2013-03-20T21:29:00.000Z'],
    ['۲۰۲۰-۰۳-۲۲', '2020-03-22'],
  ])('%s is %s', (value, at) => {
    expect(timeFromAttribute(value)).toEqual({ at, raw: value, source: 'attribute', approximate: false });
  });

  test.each([
    null,
    undefined,
    '',
    'undefined',
    'Invalid date',
    'NaN',
    '0000-00-00',
    '0000-00-00T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2021-02-29',
    '2021-13-01',
    '2021-01-01T25:00:00Z',
    '2021-01-01T10:61:00Z',
    '2021',
    '2021-05',
    'PT3H',
    'today',
    '1234567890',
    '-0001-11-30',
    '2021-01-01T10:00:00+99:00Z',
  ])('%s is unusable', (value) => {
    expect(timeFromAttribute(value)).toBeNull();
  });
});

describe('an epoch', () => {
  test.each([
    [1_326_309_430, '2012-01-11T19:17:10.000Z'],
    ['1326309430', '2012-01-11T19:17:10.000Z'],
    ['1326309430000', '2012-01-11T19:17:10.000Z'],
    [1_326_309_430_123, '2012-01-11T19:17:10.123Z'],
    ['1326309430.5', '2012-01-11T19:17:10.500Z'],
  ])('%s is %s', (value, at) => {
    expect(timeFromEpoch(value)).toMatchObject({ at, source: 'epoch', approximate: false });
  });

  test.each([
    null,
    undefined,
    '',
    0,
    '0',
    -1,
    '12',
    'abc',
    '99999999999999',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '2012-01-11',
    '4500000000',
  ])('%s is unusable', (value) => expect(timeFromEpoch(value)).toBeNull());
});
