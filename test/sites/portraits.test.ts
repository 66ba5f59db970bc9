import { expect, test } from 'vitest';
import type { PageRead } from '../support/extract-page.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/extract-page.ts', (one) => {
  room = one;
});

const people: readonly [name: string, id: number, words: string][] = [
  ['tombrody', 1007458, 'They used to make kettles. Now they make noise, and nothing besides.'],
  ['Aiko75', 787306, 'They are the only maker of lids that I would trust to listen all day.'],
  ['mira', 29787, 'You know what else makes noise? Whoever has to pour the tea at six.'],
];

/** What the name leads to, as it is on the front pages of boards and where a script opens the person. */
const pageOf = (leads: (id: number) => string): string => `<!doctype html><html lang="en"><head><title>Lids</title></head><body>
<h1>Lids</h1><div id="comments">${people
  .map(
    ([name, id, words]) => `<div class="comment"><div class="avatar"><a href="/members/${id}"><img src="a.png" alt="Avatar"></a></div>
<div class="comment_content"><div class="username"><a href="${leads(id)}">${name}</a></div><div class="date">24 May 2016 at 1:5${id % 10} pm</div>
<div class="content">${words}</div><div class="rating"><strong>Rating:</strong> 14 Votes</div></div></div>`,
  )
  .join('\n')}</div></body></html>`;

test.each([
  ['to what they wrote', (id: number) => `/posts/${id}`],
  ['nowhere', () => 'javascript:void(0)'],
])('of a person whose name leads %s the portrait tells the address', async (_, leads) => {
  await room.show({ url: 'https://kettles.example/lids', html: pageOf(leads) });
  const { posts } = await room.run<PageRead>('earshotReadPage({ generic: true, now: 1710000000000 })');
  expect(posts.map(({ author }) => [author.name, author.url])).toEqual(
    people.map(([name, id]) => [name, `https://kettles.example/members/${id}`]),
  );
});

test('votes that are called a rating are no stars', async () => {
  await room.show({ url: 'https://kettles.example/lids', html: pageOf((id) => `/posts/${id}`) });
  const { posts } = await room.run<PageRead>('earshotReadPage({ generic: true, now: 1710000000000 })');
  expect(posts.map(({ metrics }) => [metrics.score?.value, metrics.rating?.value])).toEqual(people.map(() => [14, undefined]));
});
