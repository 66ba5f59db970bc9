import { expect, test } from 'vitest';
import { accountKeyOf, fingerprint, identityOf } from '@/utils/domain/identity.ts';
import type { Post } from '@/utils/domain/post.ts';

const post = (part: Partial<Post>): Post => ({
  site: 'phpbb',
  siteName: 'forum.example',
  role: 'post',
  nativeId: null,
  pageUrl: 'https://forum.example/viewtopic.php?t=1',
  permalink: null,
  author: { name: 'Ann', handle: null, url: null, nativeId: null },
  text: 'Hello',
  textCut: false,
  title: null,
  language: null,
  quote: null,
  quoted: null,
  parent: null,
  thread: { nativeId: null, title: null, url: 'https://forum.example/viewtopic.php?t=1', community: null, starter: null, position: 1 },
  repostedBy: null,
  postedAt: null,
  metrics: {},
  format: null,
  promoted: false,
  state: 'live',
  missing: [],
  recipe: { name: 'phpbb', version: 1 },
  ...part,
});

test('the native id comes first; of an engine on many hosts it holds on its host only', () => {
  expect(identityOf(post({ site: 'x', siteName: 'X', nativeId: '12', permalink: 'https://x.com/a/status/12' }))).toBe('x:12');
  const here = identityOf(post({ nativeId: '12' }));
  expect(here).toBe('phpbb@forum.example:12');
  expect(identityOf(post({ nativeId: '12', siteName: 'other.example', pageUrl: 'https://www.other.example/' }))).not.toBe(here);
});

test('the page a post is read on, its numbers and its place change nothing', () => {
  const first = post({ nativeId: '12' });
  const again = post({
    nativeId: '12',
    pageUrl: 'https://www.forum.example/viewtopic.php?p=12',
    text: 'Hello, edited',
    permalink: 'https://forum.example/x',
  });
  expect(identityOf(again)).toBe(identityOf(first));
});

test('the permalink comes second, then a hash of thread, author and text', () => {
  expect(identityOf(post({ permalink: 'https://forum.example/viewtopic.php?p=12#p12' }))).toBe(
    'https://forum.example/viewtopic.php?p=12#p12',
  );
  const hashed = identityOf(post({}));
  expect(hashed).toMatch(/^phpbb@forum\.example:hash:[0-9a-z]{11}$/);
  expect(identityOf(post({ metrics: { likes: { raw: '1', value: 1, low: 1, high: 1 } } }))).toBe(hashed);
  expect(identityOf(post({ text: 'Hello!' }))).not.toBe(hashed);
  expect(identityOf(post({ author: { name: 'Bo', handle: null, url: null, nativeId: null } }))).not.toBe(hashed);
});

test('an account is known by id, handle or address, never by a display name alone', () => {
  const author = (part: Partial<Post['author']>) =>
    accountKeyOf(post({ site: 'x', siteName: 'X', author: { name: 'Ann', handle: null, url: null, nativeId: null, ...part } }));
  expect(author({ nativeId: '7', handle: 'ann' })).toBe('x:7');
  expect(author({ handle: 'Ann_B' })).toBe('x:@ann_b');
  expect(author({ url: 'https://x.com/ann' })).toBe('https://x.com/ann');
  expect(author({})).toBeNull();
});

test('fingerprints of like texts differ, and have one length', () => {
  const seen = new Set(Array.from({ length: 5000 }, (_, index) => fingerprint(`text ${index}`)));
  expect(seen.size).toBe(5000);
  expect([...seen].every((hash) => hash.length === 11)).toBe(true);
});
