import { expect, it } from 'vitest';
import { mergeable } from '@/utils/store/segment-replace.ts';
import { MOST_ROWS, type Segment } from '@/utils/store/segment-write.ts';

let last = 0;
const segment = (rows: number): Segment => {
  last += 1;
  return { id: last, rows, first: -last, last: -last, starts: Float64Array.of(-last) };
};
const rowsOf = (segments: readonly Segment[] | null): number[] | null => segments?.map(({ rows }) => rows) ?? null;

it.each([
  ['three of a size wait', [64, 64, 64], null],
  ['four of a size are due', [64, 70, 64, 64], [64, 64, 70, 64]],
  ['the smallest size comes first', [5_000, 5_000, 5_000, 5_000, 64, 64, 64, 64], [64, 64, 64, 64]],
  ['what lies on both sides of a larger one isn’t merged', [64, 64, 1_000, 64, 64, 64], null],
  ['the neighbours are, whatever smaller lies between them', [1_000, 5_000, 1_000, 1_000, 64, 1_000, 1_000], [1_000, 1_000, 1_000, 1_000]],
  [
    'many of a size are, wherever they lie',
    Array.from({ length: 32 }, (_, i) => (i % 2 ? 64 : 5_000 + (i % 4) * 10_000)),
    Array(16).fill(64),
  ],
  ['three large ones fill one', [20_000, 20_000, 20_000], [20_000, 20_000, 20_000]],
  ['what fills one waits for none', [60_000, 60_000, 60_000, 60_000], null],
  ['full ones keep no others beside them from it', [60_000, 60_000, 20_000, 20_000, 20_000], [20_000, 20_000, 20_000]],
  ['as many as fit are taken', [30_000, 30_000, 30_000], [30_000, 30_000]],
])('%s', (_, segments, due) => {
  expect(rowsOf(mergeable(segments.map(segment)))).toEqual(due);
});

it('of many that come in a row more are taken at once', () => {
  const nineteen = Array.from({ length: 19 }, () => segment(1_000));
  expect(mergeable(nineteen, 20)).toBeNull();
  expect(mergeable([...nineteen, segment(1_000)], 20)).toHaveLength(20);
});

it.each([64, 1_000])('250,000 rows, %i at a time, are never more than 24 segments, and none is too large', (each) => {
  let all: Segment[] = [];
  let most = 0;
  for (let rows = 0; rows < 250_000; rows += each) {
    all.push(segment(each));
    for (let due = mergeable(all); due; due = mergeable(all)) {
      const gone = new Set(due);
      all = [
        ...all.filter((one) => !gone.has(one)),
        { ...segment(due.reduce((sum, one) => sum + one.rows, 0)), first: due[0]?.first ?? 0 },
      ];
    }
    most = Math.max(most, all.length);
  }
  expect(most).toBeLessThanOrEqual(24);
  expect(Math.max(...all.map(({ rows }) => rows))).toBeLessThanOrEqual(MOST_ROWS);
});
