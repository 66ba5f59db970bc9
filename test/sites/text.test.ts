import { expect, test } from 'vitest';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/trial-page.ts', (one) => {
  room = one;
});

async function textOf(html: string, options = {}): Promise<string> {
  await room.show({ url: 'https://forum.example/', html: `<!doctype html><div id=post>${html}</div>` });
  return room.run(`cleanTextOf('#post', ${JSON.stringify(options)})`);
}

test.each([
  ['blocks and breaks are lines', '<div>One</div><div>two<br>three</div>', 'One\ntwo\nthree'],
  ['paragraphs have an empty line between them', '<p>One</p>\n<p>two</p>', 'One\n\ntwo'],
  ['whitespace folds as it does on the page', ' One \n\t <b> two</b>  three ', 'One two three'],
  ['several breaks are one empty line', 'One<br><br><br><br>two', 'One\n\ntwo'],
  ['a word in two elements stays one word', 'un<b>believ</b>able', 'unbelievable'],
  ['a list has a line for each item', '<ul><li>One<li>two</ul>', 'One\ntwo'],
  ['a table has a line for each row', '<table><tr><td>a<td>1<tr><td>b<td>2</table>', 'a 1\nb 2'],
  [
    'emoji images are what they show',
    'Hi <img alt="😀"> <img class="smilies" alt=":D"><img alt="❤️"> <img alt=":party_parrot:">',
    'Hi 😀 :D❤️ :party_parrot:',
  ],
  ['pictures are not text', 'Look: <img alt="A dog on a beach"><img src="a.png">', 'Look:'],
  [
    'quotes are quotes',
    '<blockquote>Ann said:<p>First</p><p>second</p></blockquote>I agree.',
    '> Ann said:\n\n> First\n\n> second\n\nI agree.',
  ],
  ['a quote in a quote', '<blockquote><blockquote>One</blockquote>two</blockquote>three', '> > One\n\n> two\n\nthree'],
  [
    'code keeps its lines and indents',
    '<p>Try:</p><pre><code>if (a) {\n  b();\n}\n</code></pre><p>Done</p>',
    'Try:\n\nif (a) {\n  b();\n}\n\nDone',
  ],
  ['code in a line stays in it', 'Use <code>npm  start</code>.', 'Use npm start.'],
  [
    'the page’s furniture is not text',
    'Hi<script>x()</script><style>p{}</style><button>Reply</button><select><option>1</select><template>t</template><svg><title>Icon</title></svg>',
    'Hi',
  ],
  ['hidden parts are not text', 'Hi<span hidden>no</span><span class="sr-only">12 likes</span>', 'Hi'],
  ['what is said twice is said once', '<span aria-hidden="true">Ann</span><span>Ann</span> wrote', 'Ann wrote'],
  ['what only sighted people see stays', 'One <span aria-hidden="true">→</span> two', 'One → two'],
  [
    'what screen readers hear in place of a double goes',
    '<span aria-hidden="true">Hello</span><span class="visually-hidden">Hello</span>',
    'Hello',
  ],
  ['signatures go', 'My words<div class="signature">Buy my boat</div>', 'My words'],
  ['a spoiler is text', 'He is <details><summary>Spoiler</summary>the butler</details>', 'He is\nSpoiler\nthe butler'],
  ['bidi text stays as it is', '<p dir="rtl">שלום <b>עולם</b></p>', 'שלום עולם'],
  [
    'open shadow roots are read as they show',
    '<x-a><template shadowrootmode="open"><b>Before</b> <slot></slot></template>inside</x-a>',
    'Before inside',
  ],
  ['markup in text is text', '&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
  [
    'what a page keeps hidden before all else of a part is no text, what follows the beginning of one is its rest',
    '<div><div style="display: none">Quote</div><p>One <span style="display: none">two</span></p></div>',
    'One two',
  ],
])('%s', async (_, html, text) => {
  expect(await textOf(html)).toBe(text);
});

test('what a recipe names goes too, and what it keeps stays', async () => {
  expect(await textOf('Hi <i class="edited">edited by Ann</i><button>there</button>', { drop: '.edited' })).toBe('Hi');
});

test('a site that shows its line breaks as they are keeps them', async () => {
  expect(await textOf('One\ntwo\n\nthree')).toBe('One two three');
  expect(await textOf('One\ntwo\n\nthree', { lines: true })).toBe('One\ntwo\n\nthree');
});

test('other quotes than blockquotes are quotes where a recipe names them', async () => {
  expect(await textOf('<div class="q">One</div>two', { quote: '.q' })).toBe('> One\ntwo'.replace('\n', '\n\n'));
});

test('a text of megabytes ends soon after the limit', async () => {
  expect((await textOf('word '.repeat(400_000))).length).toBeLessThan(2_000_001);
  expect((await textOf('<p>word</p>'.repeat(60_000))).length).toBeLessThan(300_000);
});
