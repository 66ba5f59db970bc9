import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Post } from '@/utils/domain/post.ts';
import type { Lesson } from '@/utils/domain/rule.ts';
import { lessonSchema } from '@/utils/domain/rule.ts';
import type { Room } from '../support/site-harness.ts';
import { root } from '../support/sources.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/teach-page.ts', (one) => {
  room = one;
});

const people = ['Ottilie Marsh', 'Bram Quill', 'Saskia Thorne', 'Jorun Vale'];
const said = [
  'My lamp hums since the new bulb, and only in the evening.',
  'Mine flickers when the kettle is on, which is odd enough.',
  'Turn the bulb, not the switch; that was all mine needed.',
  'I keep a spare in the drawer for evenings such as these.',
];
/** A thread of four, each with what `head` makes of a name and a day. */
const thread = (head: (name: string, day: string) => string): string =>
  `<!doctype html><html lang="en"><title>Lamps</title><body><main><h1>Lamps that hum</h1>${people
    .map((name, i) => `<article id="p${i}"><div>${head(name, `2026-04-0${i + 1}`)}</div><p>${said[i]}</p></article>`)
    .join('')}</main></body></html>`;
const show = (html: string, url = 'https://lamps.example/t/9') => room.show({ url, html });
const teach = (field: string, selector: string, within = '#p1 p') =>
  room.run<{ lesson: Lesson | null; values: unknown[] }>(`earshotPage.teach(${JSON.stringify([field, selector, within]).slice(1, -1)})`);

const dot = (attributes: string) => (name: string, day: string) =>
  `<time datetime="${day}T10:00:00Z">${day}</time> <i ${attributes} title="${name}">⬤</i>`;

describe('what one post is shown for is read in every post', () => {
  test.each([
    ['an attribute of the site before a class', dot('data-part="said-it" class="x9f-k dot"'), 'data-part', 'said-it'],
    ['itemprop before all', dot('data-part="said-it" class="dot" itemprop="creator"'), 'itemprop', 'creator'],
    ['a class that reads like words, where nothing steadier is there', dot('class="css-1x2f post-dot"'), 'class', 'post-dot'],
  ])('by %s', async (_, head, name, value) => {
    await show(thread(head));
    const { lesson, values } = await teach('author', '#p1 i');
    expect(values).toEqual(people);
    expect(lesson).toMatchObject({ from: 'post', take: 'title', path: [{ attribute: { name, value } }] });
    expect(lessonSchema.safeParse(lesson).success).toBe(true);
  });

  test('by its place, where all names are made by a machine', async () => {
    await show(thread(dot('class="css-1x2f _a9zf"')));
    const { lesson, values } = await teach('author', '#p1 i');
    expect(values).toEqual(people);
    expect(JSON.stringify(lesson)).not.toMatch(/css|_a9/);
  });

  test('never by a value that only this post has', async () => {
    await show(thread((name, day) => dot(`data-who="${name.split(' ')[0]}"`)(name, day)));
    const { lesson, values } = await teach('author', '#p1 i');
    expect(values).toEqual(people);
    expect(JSON.stringify(lesson)).not.toContain('Bram');
  });

  test('a time that machines read before the words beside it', async () => {
    await show(
      thread(
        (name, day) =>
          `<a class="author" rel="author" href="/u/${name.length}">${name}</a> <b data-stamp="${Date.parse(day) / 1000}">✦</b>`,
      ),
    );
    const { lesson, values } = await teach('postedAt', '#p2 b', '#p2 p');
    expect(lesson).toMatchObject({ field: 'postedAt', take: 'data-stamp' });
    expect(values).toEqual(people.map((_, i) => `2026-04-0${i + 1}T00:00:00.000Z`));
  });

  test('nothing is learned from another post, or from what can’t be the field', async () => {
    await show(thread(dot('data-part="said-it"')));
    expect((await teach('author', '#p2 i')).lesson).toBeNull();
    expect((await teach('postedAt', '#p1 i')).lesson).toBeNull();
    expect((await teach('permalink', '#p1 i')).lesson).toBeNull();
  });
});

describe('a rule from elsewhere', () => {
  const step = { tag: 'i', attribute: null, nth: null, deep: true };
  const rule = { version: 1, id: 'a', host: 'lamps.example', field: 'author', from: 'post', path: [step], take: 'title', learnedAt: 0 };
  const read = (change: object, selector = '#p1 p') =>
    room.run<{ isRule: boolean; author: string | null }>(`earshotPage.withRule(${JSON.stringify({ ...rule, ...change })}, '${selector}')`);

  test('reads on its own host, and never over what the page’s reader found', async () => {
    await show(thread(dot('')));
    expect((await read({})).author).toBe('Bram Quill');
    expect((await read({ host: 'other.example' })).author).toBeNull();
    await show(thread((name, day) => `<a rel="author" class="author" href="/u/1">${name}</a> ${dot('')('Nobody', day)}`));
    expect((await read({})).author).toBe('Bram Quill');
  });

  test.each([
    ['a selector for a tag', { path: [{ ...step, tag: 'i, #p0 i' }] }],
    ['a selector for a value', { path: [{ ...step, attribute: { name: 'title', value: 'x"],[title' } }] }],
    ['a selector for a name', { path: [{ ...step, attribute: { name: 'a],[title', value: null } }] }],
    ['a place that is none', { path: [{ ...step, nth: '1),#p0 i:nth-child(1' }] }],
    ['a path of another kind', { path: 'i' }],
    ['a path of nothing', { path: [null] }],
    ['a path without end', { path: Array.from({ length: 40 }, () => step) }],
  ])('with %s reads nothing and breaks nothing', async (_, change) => {
    await show(thread(dot('')));
    expect((await read(change)).author).toBeNull();
  });
});

describe('a site that has changed', () => {
  const readAs = (call: string) => room.run<Post | null>(`earshotPage.${call}`);
  const head = (name: string, day: string) =>
    `<span itemprop="author">${name}</span> <time itemprop="datePublished" datetime="${day}T10:00:00Z">${day}</time>`;

  test('is read where the page itself names what its recipe no longer finds', async () => {
    await show(thread(head));
    expect(await readAs(`readChanged('#p2 p', false)`)).toMatchObject({
      author: { name: 'Saskia Thorne' },
      postedAt: { at: '2026-04-03T10:00:00.000Z' },
      missing: [],
      recipe: { name: 'changed' },
    });
  });

  test('says by name what is missing where nothing says it', async () => {
    await show(thread((name) => `<i title="${name}">⬤</i>`));
    const post = await readAs(`readChanged('#p2 p', false)`);
    expect(post).toMatchObject({ text: said[2], missing: ['author', 'postedAt'], author: { name: null }, postedAt: null });
  });

  test('is kept by the generic reader where its recipe fails', async () => {
    await show(thread(head));
    expect(await readAs(`readChanged('#p2 p', true)`)).toMatchObject({
      text: said[2],
      author: { name: 'Saskia Thorne' },
      recipe: { name: 'generic' },
    });
  });

  test('is kept by the generic reader where its recipe sees no post at all', async () => {
    await show(readFileSync(join(root, 'test/fixtures/pages/unnamed.html'), 'utf8'), 'https://lobste.rs/s/abc/lamps');
    expect(await readAs(`readAt('#p2 p')`)).toMatchObject({ text: said[1], recipe: { name: 'generic' } });
  });
});
