import { expect, test } from 'vitest';
import { cleanHandle, cleanName } from '@/utils/domain/name.ts';

test.each([
  ['  Ann \n Example ', 'Ann Example'],
  ['\u202aAnn\u202c', 'Ann'],
  ['\u200eAnn\u200f\u2066 B\u2069', 'Ann B'],
  ['A\u200bn\u00adn\ufeff', 'Ann'],
  ['Zoe\u0308', 'Zoë'],
  ['Ann 👩\u200d🚀', 'Ann 👩\u200d🚀'],
  ['Javi ⛩️', 'Javi ⛩️'],
  ['Ann\u00a0B', 'Ann B'],
  ['<b>Ann</b>', '<b>Ann</b>'],
  ['حسن', 'حسن'],
  ['', null],
  [' \u200b\u200e\u3164 ', null],
  [null, null],
  [undefined, null],
])('the name %j is %j', (raw, name) => {
  expect(cleanName(raw)).toBe(name);
});

test.each([
  ['@ann', 'ann'],
  ['u/ann', 'ann'],
  ['/u/ann', 'ann'],
  ['U/Ann_B', 'Ann_B'],
  ['\u200e@ann\u200f', 'ann'],
  ['@ann@social.example', 'ann@social.example'],
  ['ann.bsky.social', 'ann.bsky.social'],
  ['ünal', 'ünal'],
  ['user/x', null],
  ['javascript:void(0)', null],
  ['@', null],
  ['Ann Example', null],
  ['', null],
  [null, null],
])('the handle %j is %j', (raw, handle) => {
  expect(cleanHandle(raw)).toBe(handle);
});
