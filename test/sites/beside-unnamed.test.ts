import { expect, test } from 'vitest';
import type { PageRead } from '../support/extract-page.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/extract-page.ts', (one) => {
  room = one;
});

const card = (
  n: number,
  who: string,
): string => `<div class="card"><a class="nick" href="/u/${n}">${who}</a> <time datetime="2025-05-0${n}T09:00:00Z">${n} May</time>
<div class="said"><p>Mine squeaked again after a single winter, oil or no oil.</p></div></div>`;

/** Nothing calls the cards comments, and no meta calls the page an article. */
const html = `<!doctype html><html lang="en"><head><title>A quiet hinge | Shed Notes</title></head><body><main>
<article><h1>A quiet hinge</h1><div>By <a href="/about">Marek Dolny</a> · <time datetime="2025-05-01T08:00:00Z">May 1, 2025</time></div>
<div><p>Last winter the door of our shed began to complain, first in the morning and then all day, and nobody slept.</p>
<p>The first thing I tried was oil, which lasted a week; the second was soap, which lasted a day; then came graphite.</p></div></article>
<div>${card(2, 'Odile Farkas')}${card(3, 'Ravi Menon')}${card(4, 'Tuva Holm')}</div></main></body></html>`;

test('what the page marks as an article, with its heading and no post in it, is one that the posts answer', async () => {
  await room.show({ url: 'https://shed.example/hinge', html });
  const { posts } = await room.run<PageRead>('earshotReadPage({ generic: true, now: 1750000000000 })');
  expect(posts.map(({ role, author }) => `${role} ${author.name}`)).toEqual([
    'post Marek Dolny',
    'comment Odile Farkas',
    'comment Ravi Menon',
    'comment Tuva Holm',
  ]);
});
