import { expect, test } from 'vitest';
import type { PageRead } from '../support/extract-page.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/extract-page.ts', (one) => {
  room = one;
});

const post = (n: number, who: string, words: string): string => `<div class="entry-box" id="message-${n}">
<a class="author" href="/people/${n}">${who}</a> <time datetime="2024-03-0${n}T10:00:00Z">${n} March 2024</time>
<div class="message-body"><p>${words}</p></div></div>`;

/** The body calls itself phpBB's, and no post of the page is one of its. */
const html = `<!doctype html><html lang="en"><head><title>Winter moorings</title></head><body id="phpbb"><h1>Winter moorings</h1>
${post(1, 'Tove Rask', 'Who has a berth left for a boat of nine metres from November on?')}
${post(2, 'Imre Balog', 'The yard behind the old mill had two last week, ask for the long quay.')}
${post(3, 'Tove Rask', 'They kept one for me, and the crane comes on Saturday. Thank you.')}</body></html>`;

test('a page of which a recipe sees no post is read without one', async () => {
  await room.show({ url: 'https://harbour.example/moorings', html });
  const { recipe, posts } = await room.run<PageRead>('earshotReadPage({ generic: false, now: 1710000000000 })');
  expect(recipe).toBe('generic');
  expect(posts.map(({ author }) => author.name)).toEqual(['Tove Rask', 'Imre Balog', 'Tove Rask']);
});
