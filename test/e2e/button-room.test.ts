import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Launched } from '../support/chromium.ts';
import { buttonBeside, cardIn, freshPage, onlyKept } from '../support/desk.ts';
import type { Served } from '../support/serve.ts';
import { withEarshot } from '../support/with-earshot.ts';

/** Posts that leave no room beside their upper corner. */
let served: Served;
let earshot: Launched;
let page: Page;

withEarshot({ pages: 'test/fixtures/pages', on: true }, (room) => {
  ({ served, earshot } = room);
});
beforeAll(async () => {
  page = await freshPage(earshot, served.page('thread'));
});

/** Where the button stands beside the words of the second comment. */
const beside = (): Promise<[number, number]> => buttonBeside(earshot, page, '#c2 p');

test('a comment that a picture makes wider than the window has it in the window', async () => {
  await page.evaluate(() => {
    const picture = document.createElement('div');
    picture.style.cssText = 'width: 3000px; height: 20px; background: silver';
    document.querySelector('#c2')?.append(picture);
    for (const up of document.querySelectorAll<HTMLElement>('body, body :has(#c2), #c2'))
      up.style.cssText += ';max-width:none;width:max-content';
  });
  const [x] = await beside();
  expect(x).toBeGreaterThan(1000);
  expect(x).toBeLessThan(1280);
});

test('beside a comment whose edge is one link, it stands by the words that the pointer rests on, and keeps them', async () => {
  await page.reload();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/photo';
    const box = document.querySelector('#c2')?.getBoundingClientRect();
    link.style.cssText = `position:absolute;left:${(box?.right ?? 0) - 60}px;top:${box?.top}px;width:160px;height:${(box?.height ?? 0) + 8}px;background:silver`;
    document.body.append(link);
    const words = document.querySelector<HTMLElement>('#c2 p');
    if (words) words.style.width = '200px';
  });
  const [x, y] = await beside();
  const words = await page.locator('#c2 p').boundingBox();
  expect(x).toBeGreaterThan((words?.x ?? 0) + 200);
  expect(x).toBeLessThan((words?.x ?? 0) + 250);
  await page.mouse.click(x, y);
  await cardIn(page);
  expect((await onlyKept(earshot)).post.author.name).toBe('Bram Quillfeather');
});

test('a comment that can be pressed nearly as a whole has it on a corner of that, never on a small control', async () => {
  await page.reload();
  await page.evaluate(() => {
    const post = document.querySelector<HTMLElement>('#c2');
    const film = document.createElement('div');
    film.role = 'button';
    film.tabIndex = 0;
    film.style.cssText = 'position:relative;min-height:200px';
    const sound = document.createElement('button');
    sound.style.cssText = 'position:absolute;top:0;right:0;width:60px;height:60px';
    film.append(...(post?.childNodes ?? []), sound);
    post?.append(film);
    for (const up of document.querySelectorAll<HTMLElement>('body, body :has(#c2), #c2'))
      up.style.cssText += ';margin:0;padding:0;border:0;max-width:none;width:auto';
  });
  const [x, y] = await beside();
  const film = await page.locator('#c2 [role=button]').boundingBox();
  const sound = await page.locator('#c2 button').last().boundingBox();
  if (!film || !sound) throw new Error('the film has no box');
  expect(x).toBeGreaterThan(sound.x);
  expect(x).toBeLessThan(film.x + film.width);
  expect(y).toBeGreaterThan(sound.y + sound.height);
  expect(y).toBeLessThan(film.y + film.height);
});
