import { expect, test } from 'vitest';
import { postSchema } from '@/utils/domain/post.ts';
import { fixtures } from '../support/fixtures.ts';
import type { Endured } from '../support/hostile-page.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/trial-page.ts', (one) => {
  room = one;
});

/** Ten times the 200 ms that a quiet machine holds: a test runs beside others, and only what would hang a page fails here. */
const patience = 2000;

const all = fixtures().filter(({ items }) => items.length > 0);
/** Every sixth page, each a second of attacks; with `npm run test:full` every page. */
const sample = process.env.EARSHOT_FULL ? all : all.filter((_, index) => index % 6 === 0);

test.each(sample)('$recipe/$name: a hostile post is read as text, or not at all', async (fixture) => {
  await room.show(fixture);
  const endured = await room.run<Endured[]>(`endure(${fixture.now})`);
  expect(endured.length).toBeGreaterThan(0);
  expect(endured.filter(({ thrown }) => thrown !== null)).toEqual([]);
  expect(endured.filter(({ ms }) => ms > patience).map(({ attack, ms }) => `${attack}: ${Math.round(ms)} ms`)).toEqual([]);
  for (const { posts } of endured) for (const post of posts) expect(postSchema.parse(post)).toEqual(post);
});
