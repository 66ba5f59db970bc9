import { expect, test } from 'vitest';
import { patience } from '@/utils/page/patience.ts';

test('a card is given a second, more on a machine on which the save took long, and never for ever', () => {
  expect(patience(1_000, 40)).toBe(1_000);
  expect(patience(1_000, 150)).toBe(1_000);
  expect(patience(1_000, 900)).toBe(5_400);
  expect(patience(3_000, 900)).toBe(5_400);
  expect(patience(1_000, 60_000)).toBe(12_000);
});
