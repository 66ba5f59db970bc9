import { expect, test } from 'vitest';
import type { Lesson } from '@/utils/domain/rule.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

/** What the arrow keys go through while the person shows where a field stands. */
let room: Room;
withRoom('test/support/teach-page.ts', (one) => {
  room = one;
});

const people = ['Ottilie', 'Bram', 'Saskia', 'Jorun'];
const thread = (inside: (name: string) => string): string =>
  `<!doctype html><html lang="en"><title>Lamps</title><body><main><h1>Lamps</h1><section>${people
    .map(
      (name, i) =>
        `<article id="p${i}">${inside(name)}<time datetime="2026-04-0${i + 1}T10:00:00Z">${i + 1} April</time><p>A lamp hums in ${name.length} rooms, and only in the evening of a long day.</p></article>`,
    )
    .join('')}</section></main></body></html>`;
const show = (html: string) => room.show({ url: 'https://lamps.example/t/9', html });
const walk = (field: string, ...steps: string[]) =>
  room.run<{ at: (string | null)[]; of: number; ms: number }>(`earshotPage.walk('${field}', '#p1 p', ${JSON.stringify(steps)})`);

const row = (name: string) => `<div class="row"><div><span><b>${name}</b></span></div> <em title="x">in the <u>lamp</u> row</em></div>`;

test('each place once, in the order of the page: down and up go through all of them and stay at the ends', async () => {
  await show(thread(row));
  const { at } = await walk(
    'author',
    'next',
    'next',
    'next',
    'next',
    'previous',
    'previous',
    'previous',
    'previous',
    'last',
    'next',
    'first',
  );
  expect(at.slice(0, 4)).toEqual(['div Bram in the lamp row', 'b Bram', 'em in the lamp row', 'u lamp']);
  expect(at.slice(4, 7)).toEqual(['em in the lamp row', 'b Bram', 'div Bram in the lamp row']);
  expect(at[7]).toBe('div Bram in the lamp row');
  expect(at[8]).toBe(at[9]);
  expect(at[10]).toBe('div Bram in the lamp row');
});

test('right goes in, left goes out to what is around', async () => {
  await show(thread(row));
  const { at } = await walk('author', 'next', 'in', 'in', 'out', 'out', 'next', 'next', 'in', 'out');
  expect(at).toEqual([
    'div Bram in the lamp row',
    'b Bram',
    'b Bram',
    'div Bram in the lamp row',
    'div Bram in the lamp row',
    'b Bram',
    'em in the lamp row',
    'u lamp',
    'em in the lamp row',
  ]);
});

test('what isn’t shown, what is another post’s and what can’t be the field is no place', async () => {
  await show(thread((name) => `${row(name)}<i style="display:none">hidden ${name}</i><s style="visibility:hidden">unseen</s>`));
  const steps = Array.from({ length: 12 }, () => 'next');
  const { at } = await walk('author', ...steps);
  expect(at.join()).not.toMatch(/hidden|unseen|Ottilie|Saskia|Jorun/);
  expect(await walk('permalink', 'next')).toMatchObject({ at: [null], of: 0 });
  expect((await walk('postedAt', 'next')).at).toEqual(['time 2 April']);
});

test('what lies in an open shadow root and in its slots is a place where a person sees it, and the rule leads there in every post', async () => {
  const card = (name: string) =>
    `<x-who><template shadowrootmode="open"><span>by <slot></slot></span> <x-dot><template shadowrootmode="open"><i title="${name} Vane">⬤</i></template></x-dot></template><b>in the row</b></x-who>`;
  await show(thread(card));
  const { at } = await walk('author', 'first', 'next', 'next', 'next', 'next', 'next');
  expect(at.map((each) => each?.replace(/ .*/, ''))).toEqual(['x-who', 'span', 'b', 'i', 'p', 'p']);
  const { lesson, values } = await room.run<{ lesson: Lesson | null; values: unknown[] }>(
    `earshotPage.teach('author', () => document.querySelector('#p1 x-who').shadowRoot.querySelector('x-dot').shadowRoot.querySelector('i'), '#p1 p')`,
  );
  expect(lesson).toMatchObject({ take: 'title' });
  expect(values).toEqual(people.map((name) => `${name} Vane`));
});

test('however deep its elements lie and however much it says, a post holds nobody up', async () => {
  const deep = `${'<div>'.repeat(5_000)}x${'</div>'.repeat(5_000)}`;
  await show(thread((name) => (name === 'Bram' ? `${row(name)}${deep}<q>${'hum '.repeat(250_000)}</q>` : row(name))));
  for (const field of ['author', 'text']) {
    const { of, ms } = await walk(field, 'next', 'last');
    expect(of).toBeGreaterThan(2);
    expect(ms).toBeLessThan(500);
  }
});

test('a head that stands before the post is a place, in its order, and what is another post’s isn’t', async () => {
  const rows = thread(() => '').replaceAll(
    /<article id="p(\d)">/g,
    (article, i) => `<div><i title="${people[i]} Vane">⬤</i></div>${article}`,
  );
  await show(rows);
  const { at } = await walk('author', 'next', 'previous', 'previous', 'last');
  expect(at.map((each) => each?.split(' ')[0])).toEqual(['p', 'i', 'i', 'i']);
  const pointed = `() => document.querySelector('#p1').previousElementSibling.firstElementChild`;
  const { lesson, values } = await room.run<{ lesson: Lesson; values: unknown[] }>(`earshotPage.teach('author', ${pointed}, '#p1 p')`);
  expect(lesson.from).toBe('before');
  expect(values).toEqual(people.map((name) => `${name} Vane`));
});
