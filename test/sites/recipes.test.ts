import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postSchema } from '@/utils/domain/post.ts';
import { recipes } from '@/utils/sites/registry.ts';
import { fixtures, fixturesOf, recipeFolders } from '../support/fixtures.ts';
import { readable } from '../support/readable.ts';
import { type Room, SavedPages } from '../support/site-harness.ts';
import type { Quiet } from '../support/trial-page.ts';

let pages: SavedPages;
let room: Room;
beforeAll(async () => {
  pages = await SavedPages.start('test/support/trial-page.ts');
  room = await pages.room();
});
afterAll(() => pages.close());

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
  });

  test('gives posts that can be kept', () => {
    for (const post of quiet.posts) expect(postSchema.parse(post)).toEqual(post);
  });

  test('is not changed by reading', () => {
    expect(quiet.changes).toBe(0);
  });
});
