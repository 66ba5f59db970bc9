import { describe, expect, test } from 'vitest';
import { indexAt, stack, window } from '@/components/controls/visible.ts';
import { nearest } from '@/components/notebook/nearest.ts';
import { addressOf, handPost } from '@/components/shell/hand-post.ts';
import { siteName, siteOf } from '@/components/shell/site.ts';
import { postSchema } from '@/utils/domain/post.ts';

const stacked = (heights: readonly number[]) => stack(heights, (height) => height);

describe('a window on a list', () => {
  const rows = stacked(Array.from({ length: 10_000 }, (_, index) => (index % 3 === 0 ? 72 : 80)));
  test('holds as many rows at the end of 10,000 as at the start', () => {
    const [first, last] = window(rows, 400_000, 428, 4);
    expect(last - first).toBeLessThanOrEqual(16);
    expect(rows.tops[first] ?? 0).toBeLessThanOrEqual(400_000);
    expect(rows.tops[last] ?? 0).toBeGreaterThanOrEqual(400_428);
  });
  test.each([0, 80, 240, 400_000, 10_000 * 80 - 428])('draws as many rows wherever one has scrolled: %i', (scroll) => {
    const even = stacked(Array.from({ length: 10_000 }, () => 80));
    const [first, last] = window(even, scroll, 428, 4);
    // Six of 80 pixels meet 428 pixels, and four more at either end.
    expect(last - first).toBe(6 + 2 * 4);
  });
  test('draws all of a list that is shorter than what it may draw', () => {
    expect(window(stacked([80, 80, 80]), 0, 428, 4)).toEqual([0, 3]);
  });
  test('finds the row at a height, and the ends beyond the ends', () => {
    expect(indexAt(rows, 71)).toBe(0);
    expect(indexAt(rows, 72)).toBe(1);
    expect(indexAt(rows, -5)).toBe(0);
    expect(indexAt(rows, 9e9)).toBe(9_999);
    expect(window(stacked([]), 0, 428, 4)).toEqual([0, 0]);
  });
});

test('when the row one stands on goes, one stands on the next, else on the one before', () => {
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(nearest([a, b, c], [a, c], 'b')).toBe('c');
  expect(nearest([a, b, c], [a], 'b')).toBe('a');
  expect(nearest([a, b, c], [], 'b')).toBeNull();
});

describe('sites', () => {
  test('are turned on by the name people know, old. and www. with it', () => {
    expect(siteOf('https://old.reddit.com/r/tea')).toEqual({ name: 'reddit.com', origins: ['*://*.reddit.com/*'] });
    expect(siteOf('https://www.blog.example/a')).toEqual({ name: 'blog.example', origins: ['*://*.blog.example/*'] });
    expect(siteOf('http://127.0.0.1:8080/a')?.origins).toEqual(['http://127.0.0.1/*']);
    expect(siteOf('chrome://extensions')).toBeNull();
    expect(siteOf(undefined)).toBeNull();
  });
  test('are called as people say it', () => {
    expect(siteName('*://*.reddit.com/*')).toBe('reddit.com');
  });
});

describe('what is written by hand', () => {
  const written = { role: 'call', who: '@ines', where: '', when: '', address: '', text: ' She called about the lid. ' } as const;
  test('is a post like any other; what was left empty is missing', () => {
    const post = handPost(written, 'By hand');
    expect(postSchema.safeParse(post).success).toBe(true);
    expect(post).toMatchObject({ site: 'hand', siteName: 'By hand', text: 'She called about the lid.', postedAt: null, permalink: null });
    expect(post.author).toMatchObject({ name: null, handle: 'ines' });
  });
  test('keeps a local time as a moment said by a person', () => {
    const { postedAt } = handPost({ ...written, when: '2026-11-22T14:05' }, '');
    expect(postedAt).toEqual({
      at: new Date(2026, 10, 22, 14, 5).toISOString(),
      raw: '2026-11-22T14:05',
      source: 'person',
      approximate: false,
    });
  });
  test('takes web addresses only', () => {
    expect(addressOf('blog.example/a')).toBe('https://blog.example/a');
    expect(addressOf('javascript:alert(1)')).toBeNull();
    expect(addressOf('')).toBeNull();
  });
});
