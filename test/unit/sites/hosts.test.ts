import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Bundle, bundleOf } from '@/utils/sites/hosts.ts';
import { comments } from '@/utils/sites/registry-comments.ts';
import { fediverse } from '@/utils/sites/registry-fediverse.ts';
import { meta } from '@/utils/sites/registry-meta.ts';
import { networks } from '@/utils/sites/registry-networks.ts';
import { others } from '@/utils/sites/registry-others.ts';
import { questions } from '@/utils/sites/registry-questions.ts';
import { sites } from '@/utils/sites/registry-sites.ts';
import { files, read } from '../../support/sources.ts';

const lists: readonly [Bundle, readonly { name: string }[]][] = [
  ['networks', networks],
  ['meta', meta],
  ['others', others],
  ['fediverse', fediverse],
  ['sites', sites],
  ['questions', questions],
  ['comments', comments],
];
const fixture = z.object({ url: z.url() });
/** A site's markup as somebody else serves it, or a page saved without its address. */
const elsewhere = new Set(['example']);

describe.each(lists)('the reader for %s', (bundle, list) => {
  const addresses = list.flatMap(({ name }) =>
    files(`test/fixtures/sites/${name}/*.json`).map((path) => new URL(fixture.parse(JSON.parse(read(path))).url).hostname),
  );

  test('is the one that the hosts of its fixtures get', () => {
    const real = addresses.filter((host) => !elsewhere.has(host.split('.').at(-1) ?? ''));
    expect(real.length).toBeGreaterThan(0);
    expect(real.filter((host) => bundleOf(host) !== bundle)).toEqual([]);
  });
});

test('a host is under a name only at a dot', () => {
  expect(bundleOf('x.com')).toBe('networks');
  expect(bundleOf('mobile.x.com')).toBe('networks');
  expect(bundleOf('max.com')).toBe('unknown');
  expect(bundleOf('x.com.evil.example')).toBe('unknown');
  expect(bundleOf('amazon.co.uk')).toBe('questions');
  expect(bundleOf('old.reddit.com')).toBe('sites');
});
