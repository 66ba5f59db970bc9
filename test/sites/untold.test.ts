import { expect, test } from 'vitest';
import type { PageRead } from '../support/extract-page.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/extract-page.ts', (one) => {
  room = one;
});

const comment = (n: number, who: string): string => `<li class="comment" id="comment-${n}"><cite class="fn">${who}</cite>
<time datetime="2024-03-0${n}T10:00:00Z">${n} March 2024</time><div class="comment-body"><p>The lid of mine rattles on a windy day, too.</p></div></li>`;

const html = `<!doctype html><html lang="en"><head><title>A quiet lid</title><meta property="og:type" content="article"></head><body>
<article><header><h1>A quiet lid</h1><p>By <a rel="author" href="/people/vera-holm">Vera Holm</a></p>
<section><time datetime="2024-03-01T08:00:00Z">1 March 2024</time></section>
<p>The kettle of a neighbour, photographed while it boiled.</p></header></article>
<ol>${comment(1, 'Ivo Brandt')}${comment(2, 'Runa Sol')}${comment(3, 'Pia Lund')}</ol></body></html>`;

/** Where an element that stands nowhere lies, before or after another, is a browser's choice: here it is always after. */
const disconnected = `{
  const { compareDocumentPosition } = Node.prototype;
  Node.prototype.compareDocumentPosition = function (other) {
    const place = compareDocumentPosition.call(this, other);
    return place & 1 ? 1 | 32 | 4 : place;
  };
}`;

test('who wrote an article is read, though its words were not found', async () => {
  await room.show({ url: 'https://kettles.example/quiet-lid', html });
  await room.run(disconnected);
  const { posts } = await room.run<PageRead>('earshotReadPage({ generic: true, now: 1710000000000 })');
  expect(posts[0]?.author).toMatchObject({ name: 'Vera Holm', url: 'https://kettles.example/people/vera-holm' });
});

test('an article of a few words has them where what holds them is called so', async () => {
  const short = html
    .replace('<meta property="og:type" content="article">', '')
    .replace('</article>', '<div class="entry-body"><p>It fits no other pot.</p></div></article>');
  await room.show({ url: 'https://kettles.example/quiet-lid', html: short });
  const { posts } = await room.run<PageRead>('earshotReadPage({ generic: true, now: 1710000000000 })');
  expect(posts[0]).toMatchObject({ author: { name: 'Vera Holm' }, text: 'It fits no other pot.' });
});
