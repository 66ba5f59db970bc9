import { expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { closeWith } from '../support/close-with.ts';
import { shown } from '../support/closed-root.ts';
import { cardIn, freshPage, keepByButton, keepByKey, kept } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

let served: Served;
let earshot: Launched;

withEarshot({ pages: 'test/fixtures/pages', on: true }, (room) => {
  ({ served, earshot } = room);
});

test('a thread in open shadow roots: the comment under the pointer is kept by key and by button, with the words of its slot, once each', async () => {
  const page = await freshPage(earshot, served.page('shadow-roots'));
  await keepByKey(earshot, page, '#s1 > p');
  await closeWith(earshot, page, 'Escape');
  // What lies in the comment's own root, where no words of it are.
  await keepByButton(earshot, page, '#s2 time');
  await cardIn(page);
  await closeWith(earshot, page, 'Escape');
  await keepByKey(earshot, page, '#s2 > p');
  const posts = (await kept(earshot)).map(({ post }) => post).toSorted((a, b) => a.text.localeCompare(b.text));
  expect(posts).toMatchObject([
    {
      text: 'Mine flickers when the kettle is on, which is odd enough.',
      author: { name: 'Bram Quill' },
      postedAt: { raw: '2026-04-02T07:30:00Z' },
    },
    {
      text: 'My lamp hums since the new bulb, and only in the evening.',
      author: { name: 'Ottilie Marsh' },
      thread: { title: 'Lamps that hum', position: 1 },
    },
  ]);
  await expect.poll(async () => (await shown(earshot.context, page, 'fold')).length).toBe(2);
});

test('a thread that comes in a shadow root after the reader is read, too', async () => {
  const page = await freshPage(earshot, served.page('thread'));
  await keepByKey(earshot, page, '#c2 p');
  await closeWith(earshot, page, 'Escape');
  await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('late-thread'));
    host.id = 'late';
    const list = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('section'));
    for (const [name, said] of [
      ['Runa Beck', 'This came last, and in a place of its own.'],
      ['Otis Vane', 'So did this one, a little further down.'],
      ['Mo Lindgren', 'And this one closes the row for today.'],
    ]) {
      const post = list.appendChild(document.createElement('div'));
      post.className = 'late-post';
      const who = post.appendChild(document.createElement('a'));
      who.href = `/people/${name?.split(' ')[0]}`;
      who.className = 'author';
      who.textContent = name ?? '';
      const when = post.appendChild(document.createElement('time'));
      when.dateTime = '2026-04-03T10:00:00Z';
      when.textContent = '3 April 2026';
      post.appendChild(document.createElement('p')).textContent = said ?? '';
    }
  });
  await keepByKey(earshot, page, '#late .late-post:nth-child(2) p');
  const late = (await kept(earshot)).find(({ post }) => post.text.startsWith('So did'));
  expect(late?.post).toMatchObject({ text: 'So did this one, a little further down.', author: { name: 'Otis Vane' } });
});
