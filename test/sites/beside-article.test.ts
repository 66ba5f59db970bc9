import { expect, test } from 'vitest';
import type { PageRead } from '../support/extract-page.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/extract-page.ts', (one) => {
  room = one;
});

const read = async (url: string, html: string): Promise<PageRead['posts']> => {
  await room.show({ url, html });
  return (await room.run<PageRead>('earshotReadPage({ generic: true, now: 1552000000000 })')).posts;
};

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head><body>${body}</body></html>`;

const tag = (name: string): string => `<a href="https://jimclair.example/${name.toLowerCase()}" rel="category tag">${name}</a>`;

/** "By" stands bare before the name, and each tag leads to an address that is called as it is. */
const tagged = page(
  'The two lists of Wanda Boon',
  `<article class="hentry"><header><h1>The two lists of Wanda Boon</h1>
<div>By <a href="https://jimclair.example/about">Jim Clair</a><span> | ${tag('Bees')}, ${tag('Focus')}, ${tag('Thrift')}</span></div></header>
<div class="entry-content"><p>Wanda Boon keeps bees, a ferry and a small bank, and is home by four. People who have less to do than she has have
asked her for years how this is done, and she has always said that she would write it down.</p>
<p>What she wrote down is two lists. The second hangs on the inside of a cupboard that she does not open.</p></div></article>`,
);

test('who wrote an article is named behind a bare "By", and by none of its tags', async () => {
  const posts = await read('https://jimclair.example/two-lists', tagged);
  expect(posts.map(({ author }) => author.name)).toEqual(['Jim Clair']);
});

const tweet = (name: string, handle: string, words: string): string =>
  `<li class="live-item"><a href="/direct/6196/"><span>14:44</span></a><div class="tweet"><div class="tweet-user-name">${name}</div>
<a class="tweet-screen-name" href="https://birds.example/${handle}">@${handle}</a><div class="tweet-content">${words}</div></div></li>`;

/** More words stand in the column beside the article than in it. */
const ticked = page(
  'The bridge opens again',
  `<main><article><h1>The bridge opens again</h1><p>By <a rel="author" href="/people/maud-leroux">Maud Leroux</a></p>
<div class="article-body"><p>The old bridge of the lower town opened on Thursday morning, eleven months after the water took one of its piers.</p>
<p>Nobody cut a ribbon. The baker was the first to cross it, on his bicycle.</p></div></article>
<aside id="sidebar"><ul>${tweet('Artnetz', 'artnetz', 'To paint a spring in pink will get you into prison, even where it was meant to be art.')}
${tweet('Laure de La Rade', 'laure_r', 'We are fifty-eight now! Two more and we have enough of us to ask for it, and then we shall ask.')}
${tweet('Jo Martel', 'jo_martel', 'The council will not look at the whole text. It had read a half of it before it said so.')}</ul></aside></main>`,
);

test('a ticker in the column beside a short article is no thread, however long it is', async () => {
  const posts = await read('https://courier.example/2015/04/30/bridge', ticked);
  expect(posts.map(({ author }) => author.name)).toEqual(['Maud Leroux']);
});

const keeper = `<p>The keeper of the northern light had two rules, and the second of them was that nobody should be told the first. He kept it for
thirty years, and when the harbour master came out in person to ask for it, he poured him a coffee and talked of herring until the tide had gone.</p>`;

/** It says nothing of itself, and its first heading is the second. */
const story = `<!doctype html><html lang="en"><head><title>The first rule - tidewriter - [Lamp Library]</title></head><body><div id="main">
<ul><li><a href="/works/88/share">Share</a></li></ul><div class="preface"><h2 class="title">The first rule</h2>
<h3 class="byline"><a rel="author" href="/users/tidewriter">tidewriter</a></h3></div>
<div id="chapters"><div class="userstuff">${keeper.repeat(6)}</div></div></div></body></html>`;

test('long prose under a second heading that the page is named after is an article', async () => {
  const posts = await read('https://lamps.example/works/88', story);
  expect(posts.map(({ author }) => author.name)).toEqual(['tidewriter']);
});

const signedBelow = page(
  'The state of the pond',
  `<main><article class="post"><time datetime="2026-03-04">04 Mar 2026</time><h1>The state of the pond</h1><section class="post-content">${keeper.repeat(2)}</section>
<footer><section class="author"><h4>Written by Jette Moor</h4><p>Miller. Find me at <a href="https://birds.example/jette">https://birds.example/jette</a></p></section></footer></article></main>`,
);

test('who wrote an article can be named by a heading in its foot', async () => {
  const posts = await read('https://mill.example/the-state-of-the-pond', signedBelow);
  expect(posts.map(({ author }) => author.name)).toEqual(['Jette Moor']);
});

const answer = (n: number, who: string, words: string): string =>
  `<li><div class="comments-content"><h3><a class="author" href="#">${who}</a></h3><time datetime="2019-03-0${n}T09:00:00Z">${n} March</time><p>${words}</p></div></li>`;

/** The comments and the form for one more lie in what holds the article. */
const around = page(
  'The ferry',
  `<main><div class="news-details"><h1>The ferry</h1><p>The ferry leaves at six, and the people of the harbour come down with baskets to see who is on board
and what has been sent from the other side, as they have done for sixty years.</p><p>Nobody here can say what they will do when the bridge is opened in spring.</p>
<div class="comments-area"><h2>03 Comments</h2><ul>${answer(2, 'Odile Farkas', 'They will fish, as they did before the ferry.')}
${answer(3, 'Ravi Menon', 'My aunt has sold her boat, so she will not.')}${answer(4, 'Tuva Holm', 'A bridge needs a keeper, too, and a bell.')}</ul></div>
<div class="write"><h2>Leave a comment</h2><p>To leave a comment you must be signed in to this paper.</p></div></div></main>`,
);

test('what stands behind the first comment in what holds an article is none of its words', async () => {
  const posts = await read('https://courier.example/2019/03/01/ferry', around);
  expect(posts.map(({ author }) => author.name)).toEqual([null, 'Odile Farkas', 'Ravi Menon', 'Tuva Holm']);
  expect(posts[0]?.text).toMatch(/^The ferry leaves [\s\S]* in spring\.$/);
});
