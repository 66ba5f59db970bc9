import { describe, expect, test } from 'vitest';
import { structural } from '@/utils/page/report/words.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

/** What "Report this page" draws of pages that hold names wherever a page can hold them. */
let room: Room;
withRoom('test/support/report-page.ts', (one) => {
  room = one;
});

/** Somebody called by two words that sites build names from. */
const MARK = 'Mark Poster';
const hidden = `
<!-- Zebulon wrote this -->
<script type="application/ld+json">{"author":"Zebulon"}</script><style>.zebulon{background:url(/zebulon.png)}</style>
<template><b>Zebulon</b></template><noscript><b>Zebulon</b></noscript><textarea placeholder="Zebulon">Zebulon</textarea>
<input value="Zebulon" aria-label="Antwort von Zebulon"><img src="/zebulon.jpg" srcset="/zebulon-2.jpg 2x" alt="Zebulon" title="Zebulon">
<svg viewBox="0 0 9 9" aria-labelledby="zebulon-title"><title>Zebulon</title><desc>Zebulon</desc><text x="3">Zebulon</text><foreignObject><p>Zebulon</p></foreignObject><a href="/zebulon"><path d="M4 4"/></a></svg>
<math><mi>Zebulon</mi></math><iframe srcdoc="<p>Zebulon</p>" name="zebulon" title="Zebulon"></iframe><object data="/zebulon"></object>
<meta itemprop="author" content="Zebulon"><time datetime="2026-04-11" title="Zebulon">11 April</time>
<a href="https://zebulon.example/u/z%C3%A9bulon?zebulon#zebulon" ping="/zebulon" rel="author zebulon" download="zebulon.txt">zebulon.example</a>
<span style="background:url(https://zebulon.example/1.png);--zebulon:1" onclick="hi('Zebulon')" class="user-zebulon byZebulon zebulonPost css-zebulon2 ZEBULON" id="zebulon:post:77" data-zebulon="77" data-user='{"name":"Zebulon"}' zebulon aria-zebulon="x" data-testid="reply-zebulon" role="zebulon" slot="zebulon" itemtype="https://zebulon.example/Comment" data-type="zebulon" dir="zebulon">Zebulon, Zèbulon, Жебулон, ゼブロン, 𝒵𝑒𝒷𝓊𝓁𝑜𝓃, Ⓩebulon, ze\u200bbulon 3 ٣ Ⅳ ½</span>
<zebulon-card><b>x</b></zebulon-card><zebulon>x</zebulon><mark class="mark by-mark poster-mark">@ReplyStory and @top.user</mark><i class="mention-ReplyStory top-user">x</i>
<div id="host-here"></div>`;
const thread = `<!doctype html><html lang="en"><title>Lamps</title><body class="zebulon"><main><section id="zebulon" data-owner="Zebulon" class="list thread"><div class="comments">${[
  'Ottilie Marsh',
  MARK,
  'Bram Quill',
]
  .map(
    (name, i) =>
      `<article class="comment" id="p${i}"><a class="author" rel="author" href="/u/${i}">${name}</a> <time datetime="2026-04-0${i + 1}T10:00:00Z">${i + 1} April 2026</time><p>The lamp hums in ${name.length} rooms, and only in the evening.</p>${i === 1 ? hidden : ''}</article>`,
  )
  .join('')}</div></section></main></body></html>`;

/** Names in roots that only a script makes. */
const dress = `() => {
  const root = document.querySelector('#host-here').attachShadow({ mode: 'open' });
  const who = root.appendChild(document.createElement('b'));
  who.className = 'by-zebulon';
  who.textContent = 'Zebulon';
  const svg = document.querySelector('svg');
  svg.appendChild(document.createComment('Zebulon'));
  svg.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '/zebulon');
}`;
const show = () => room.show({ url: 'https://lamps.example/t/9', html: thread });
const wordsOf = (drawn: string): string[] =>
  (drawn.replaceAll(' (post)', '').match(/\p{L}+/gu) ?? []).flatMap((word) => word.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [word]);
const strange = (drawn: string): string[] => wordsOf(drawn).filter((word) => !structural.has(word.toLowerCase()) && !/^[xX]+$/.test(word));

describe('a report on a post that holds names in every place', () => {
  test('holds no word but those that sites build with, no digit but 0, and no sign beyond ASCII but a dot', async () => {
    await show();
    const drawn = await room.run<string>(`earshotPage.report('#p1 p', ${dress})`);
    expect(strange(drawn)).toEqual([]);
    expect(drawn.toLowerCase()).not.toMatch(/z.?bulon|bulon/);
    expect(drawn).not.toMatch(/[1-9]/);
    expect(drawn.replaceAll('·', '')).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test('leaves out the words that whoever is named here is called by, also as they are mentioned', async () => {
    await show();
    const drawn = await room.run<string>(`earshotPage.report('#p1 p', ${dress})`);
    const attributes = drawn.replace(/<[a-z]+[1-6]?(?=[\s>])/g, '').replaceAll('(post)', '');
    expect(wordsOf(attributes).filter((word) => /^(?:mark|poster|reply|story|top|user)$/i.test(word))).toEqual([]);
  });

  test('keeps what is to be understood: tags, structural names, what lies in shadow roots, one line each', async () => {
    await show();
    const drawn = await room.run<string>(`earshotPage.report('#p1 p', ${dress})`);
    const lines = drawn.split('\n');
    expect(lines.find((line) => line.includes('(post)'))).toMatch(/^ *<article class="comment" id="p0"> \(post\)$/);
    expect(lines[0]).toMatch(/^<main>$|^<section /);
    expect(drawn).toMatch(/<b class="by-xxxxxxx">\n\s+Xxxxxxx\n/);
    expect(drawn).toMatch(/<a class="author" rel="author" href="\/x\/0">\n\s+Xxxx Xxxxxx\n/);
    expect(drawn).not.toMatch(/<(?:script|style|template)/);
  });

  test('is drawn where nothing can read the post any more', async () => {
    await show();
    const drawn = await room.run<string>(`earshotPage.reportUnread('#p1 p')`);
    expect(drawn).toContain('<article class="comment" id="p0"> (post)');
    expect(strange(drawn)).toEqual([]);
  });
});
