import { expect, test } from 'vitest';
import { commentIdIn } from '@/utils/sites/parts/facebook-address.ts';

const address = (id: string): string => `https://www.facebook.com/ann/posts/1?comment_id=${id}`;

test.each([
  ['12', '12'],
  [btoa('comment:1_2'), '2'],
  [encodeURIComponent(btoa('comment:1_2')), '2'],
  // What is no Base64 names nothing, and breaks nothing.
  ['Y29tbWVudD%zz', null],
  ['Y29tbWVudD%ff', null],
  ['Y29tbWVudD_____', null],
])('a comment called %s has the number %s', (id, number) => {
  expect(commentIdIn(address(id))).toBe(number);
});
