import { expect, test } from 'vitest';
import { fixturesOf } from '../support/fixtures.ts';
import type { Room } from '../support/site-harness.ts';
import type { Looked } from '../support/thinned-page.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/thinned-page.ts', (one) => {
  room = one;
});

/** Every third post there links to a person in its words, just less than what makes words a header: no two samples agree on it. */
const long = fixturesOf('generic').filter(({ name }) => name !== 'news-nested');

/** A further look at every page only with `npm run test:full`; else at every third. */
const further = process.env.EARSHOT_FULL ? long : long.filter((_, index) => index % 3 === 0);

const ways = [
  ...long.map((fixture) => ({ ...fixture, anew: true, look: 'first' })),
  ...further.map((fixture) => ({ ...fixture, anew: false, look: 'further' })),
];

test.each(ways)('$name, made long: a $look look at a part says of a post what the whole page says', async ({ anew, ...fixture }) => {
  await room.show(fixture);
  const { around, read, posts } = await room.run<Looked>(`lookedAt(${fixture.now}, ${anew})`);
  expect(posts === 0 || read.length > 0).toBe(true);
  expect(around.filter(({ part, whole }) => part !== whole)).toEqual([]);
  for (const { part, whole } of read) expect(part).toEqual(whole);
});
