import { expect, test } from 'vitest';
import { localZone, zoneOf } from '@/components/figures/terms.ts';

const asked = (zone: string): string => zoneOf(new URLSearchParams({ zone }));

test('a zone holds under its older name and its newer one, and one that is none leaves the clocks of this machine', () => {
  for (const zone of ['UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'Europe/Kiev']) expect(asked(zone)).toBe(zone);
  expect(asked('Mars/Olympus')).toBe(localZone());
  expect(asked('')).toBe(localZone());
});
