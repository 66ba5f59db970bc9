import { expect, test } from 'vitest';
import { withOnly } from '@/utils/sites/parts/address.ts';

const base = new URL('https://www.facebook.com/groups/4410/');

test('only what names the post stays in its address', () => {
  expect(withOnly('/permalink.php?story_fbid=23&id=15&__cft__[0]=AZ&__tn__=R#top', base, ['story_fbid', 'id'])).toBe(
    'https://www.facebook.com/permalink.php?story_fbid=23&id=15',
  );
});

test.each(['http://[broken', '', null, undefined])('%s is no address', (href) => {
  expect(withOnly(href, base, ['id'])).toBeNull();
});
