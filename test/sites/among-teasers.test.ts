import { expect, test } from 'vitest';
import type { PageRead } from '../support/extract-page.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/extract-page.ts', (one) => {
  room = one;
});

const teaser = (n: number, title: string): string => `<article class="timeline"><h3><a href="/2019/02/${n}">${title}</a></h3>
<p><a rel="author" href="/staff/ivo-brandt">Ivo Brandt</a></p></article>`;

/** The article of the page links to another under a heading, and is called the same as what only leads to others. */
const html = `<!doctype html><html lang="en"><head><title>The ferry that waits | Sound Ledger</title>
<meta property="og:type" content="article"></head><body><main>
${teaser(1, 'Nets in the attic')}${teaser(2, 'What salt costs')}${teaser(3, 'The lamp keeper’s son')}
<article><header><h1>The ferry that waits</h1></header>
<p>By <a rel="author" href="/staff/maren-oake">Maren Oake</a></p>
<div><p>At ten past five the ramp stays down, and nobody on board asks why. The nurse from the late shift is two minutes
away, and the ferry has waited for her every weekday since the winter timetable came in.</p>
<p>The company says that it knows nothing of this. The captain says that his watch is slow, has been for eleven years, and
that he sees no reason to have it mended before he retires.</p>
<h3><a href="/2018/11/timetable">The winter timetable, explained</a></h3>
<p>On Friday the nurse brought a cake with a clock on it. It said ten past five.</p></div></article></main></body></html>`;

test('the article that its page is named after is read, whatever leads to others, and with its own writer', async () => {
  await room.show({ url: 'https://ledger.example/2019/03/ferry', html });
  const { posts } = await room.run<PageRead>('earshotReadPage({ generic: true, now: 1552000000000 })');
  expect(posts).toHaveLength(1);
  expect(posts[0]?.author).toMatchObject({ name: 'Maren Oake', url: 'https://ledger.example/staff/maren-oake' });
});

const headed = `<!doctype html><html lang="en"><head><title>Slow watches | Sound Ledger</title><meta property="og:type" content="article">
</head><body><main><div class="top"><div>Watches <span>Tue Mar 5, 2019 | 5:03pm GMT</span></div><h1>Slow watches</h1></div>
<footer>By <a href="/people/ada-quill">Ada Quill</a></footer>
<div class="story-text"><p>There is a kind of politeness that needs a machine to be wrong. Nobody on the island would ask a captain to wait,
and no captain would say that he does; but a watch that loses two minutes a day offends nobody at all.</p>
<p>I have asked the watchmaker in the high street what it would cost to have such a watch mended. He looked at it for a long
time, and said that there was nothing wrong with it.</p></div></main></body></html>`;

test('an article’s day may stand right above its heading, and its writer in a footer under that', async () => {
  await room.show({ url: 'https://ledger.example/2019/03/watches', html: headed });
  const { posts } = await room.run<PageRead>('earshotReadPage({ generic: true, now: 1552000000000 })');
  expect(posts).toMatchObject([{ author: { name: 'Ada Quill' }, postedAt: { at: '2019-03-05T17:03:00.000Z' } }]);
});

test('who is named beside what is called the writer’s signs an article, however loosely', async () => {
  const loosely = headed
    .replace('By <a href="/people/ada-quill">Ada Quill</a>', '<h4 class="writer-name">Ada Quill</h4>')
    .replaceAll('footer', 'div');
  await room.show({ url: 'https://ledger.example/2019/03/watches', html: loosely });
  const { posts } = await room.run<PageRead>('earshotReadPage({ generic: true, now: 1552000000000 })');
  expect(posts[0]?.author).toMatchObject({ name: 'Ada Quill' });
});

const timed = (
  n: number,
  title: string,
): string => `<li class="grid-post post-item post-id post post-${n} type-post format-standard hentry"><div class="grid-post-inner"><div class="post-image">
<a href="/2019/03/${n}"><img src="/i/${n}.jpg" alt=""></a></div><div class="bd-post-header"><h3 class="entry-title"><a href="/2019/03/${n}">${title}</a></h3>
<div class="post-excerpt">The rest of it stands on a page of its own, and nobody has said a word on it…</div>
<div class="bb-post-cat"><div class="bb-post-cat-content"><div class="bd-post-meta-date"><span class="bd-date">03/0${n}/2019</span></div><span class="bd-post-meta-time-read"><span class="io-clock"></span> ${n}&nbsp;min read</span></div></div></div></div></li>`;

test('teasers that say their day and how long they take are no thread beside the only comment', async () => {
  const below = `<section class="more-posts"><ul class="grid-list">${timed(2, 'Three bridges to paint')}${timed(3, 'The market moves')}${timed(4, 'An otter at the mill')}</ul></section>
<div id="comments"><h4>One comment</h4><div class="comment" id="comment-957"><div class="comment-header"><img alt="" src="/avatar/7627" class="avatar photo">
<h3>Ferryman</h3><p class="comment-meta">03/05/2019 16:42</p></div><div class="comment-body"><p>My father had such a watch, and nobody ever missed him.</p></div></div></div></main>`;
  await room.show({ url: 'https://ledger.example/2019/03/watches', html: headed.replace('</main>', below) });
  const { posts } = await room.run<PageRead>('earshotReadPage({ generic: true, now: 1552000000000 })');
  expect(posts).toHaveLength(2);
  expect(posts[1]).toMatchObject({ author: { name: 'Ferryman' }, text: 'My father had such a watch, and nobody ever missed him.' });
});
