import { beforeAll, describe, expect, test } from 'vitest';
import { postSchema } from '@/utils/domain/post.ts';
import { structural } from '@/utils/page/report/words.ts';
import type { Bundle } from '@/utils/sites/hosts.ts';
import type { Recipe } from '@/utils/sites/recipe.ts';
import { recipes } from '@/utils/sites/registry.ts';
import { blogs } from '@/utils/sites/registry-blogs.ts';
import { boards } from '@/utils/sites/registry-boards.ts';
import { comments } from '@/utils/sites/registry-comments.ts';
import { engines } from '@/utils/sites/registry-engines.ts';
import { fediverse } from '@/utils/sites/registry-fediverse.ts';
import { forums } from '@/utils/sites/registry-forums.ts';
import { meta } from '@/utils/sites/registry-meta.ts';
import { networks } from '@/utils/sites/registry-networks.ts';
import { others } from '@/utils/sites/registry-others.ts';
import { questions } from '@/utils/sites/registry-questions.ts';
import { sites } from '@/utils/sites/registry-sites.ts';
import { fixtures, fixturesOf, recipeFolders } from '../support/fixtures.ts';
import { readable } from '../support/readable.ts';
import type { Room } from '../support/site-harness.ts';
import type { Quiet } from '../support/trial-page.ts';
import { withRoom } from '../support/with-room.ts';

const lists: Record<Bundle, readonly Recipe[]> = {
  networks,
  meta,
  others,
  fediverse,
  sites,
  questions,
  comments,
  boards,
  forums,
  blogs,
  engines,
  unknown: [],
};

let room: Room;
withRoom('test/support/trial-page.ts', (one) => {
  room = one;
});

describe('the registry', () => {
  test.each([...recipes.map(({ name }) => name), 'generic'])('%s has a page of ours to read', (name) => {
    expect(fixturesOf(name)).not.toEqual([]);
  });

  test('every folder of pages belongs to a recipe', () => {
    expect([...recipes.map(({ name }) => name), 'generic']).toEqual(expect.arrayContaining(recipeFolders()));
  });

  test('no two recipes share a name', () => {
    expect(new Set(recipes.map(({ name }) => name)).size).toBe(recipes.length);
  });
});

describe.each(fixtures())('$recipe/$name', (fixture) => {
  let quiet: Quiet;
  beforeAll(async () => {
    await room.show(fixture);
    quiet = await room.run<Quiet>(`readQuietly(${fixture.now})`);
  });

  test('is read by its recipe, as expected', () => {
    expect(quiet.recipe).toBe(fixture.recipe);
    expect(quiet.posts.map(readable)).toMatchObject(fixture.items);
    // Objects match by part: of counts, what isn't told must not be read either.
    const counted = fixture.items.map(({ metrics }, at) => (metrics ? quiet.posts[at]?.metrics : undefined));
    expect(counted.map((metrics) => metrics && Object.keys(metrics).sort())).toEqual(
      fixture.items.map(({ metrics }) => metrics && Object.keys(metrics).sort()),
    );
  });

  test('gets the reader that has its recipe', async () => {
    const names = lists[await room.run<Bundle>('readerOf()')].map(({ name }) => name);
    if (quiet.recipe !== 'generic') expect(names).toContain(quiet.recipe);
  });

  test('gives posts that can be kept', () => {
    for (const post of quiet.posts) expect(postSchema.parse(post)).toEqual(post);
  });

  test('leads from the words of each post to that post', async () => {
    expect(await room.run<string[]>(`astray(${fixture.now})`)).toEqual([]);
  });

  test('is not changed by reading or by a report', () => {
    expect(quiet.changes).toBe(0);
  });

  test('is reported without a word of it', () => {
    const words = (quiet.drawn.match(/\p{L}+/gu) ?? []).flatMap((word) => word.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [word]);
    expect(words.filter((word) => !structural.has(word.toLowerCase()) && !/^[xX]+$/.test(word))).toEqual([]);
    expect(quiet.drawn).not.toMatch(/[1-9]/);
    const named = fixture.items
      .flatMap(({ author, handle }) => [author, handle])
      .flatMap((name) => (typeof name === 'string' ? name.split(/[^\p{L}]+/u) : []));
    const said = quiet.drawn.replace(/<[a-z]+[1-6]?(?=[\s>])/g, '').replaceAll('(post)', '');
    expect(named.filter((name) => name.length > 2 && new RegExp(`(?<![a-z])${name}(?![a-z])`, 'i').test(said))).toEqual([]);
  });

  test('is read alike where a browser saved it, with whole addresses', async () => {
    expect(await room.run(`readSaved(${fixture.now})`)).toEqual(quiet.posts);
  });
});
