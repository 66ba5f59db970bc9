import { expect, test } from 'vitest';
import type { ReadAhead } from '../support/ahead-page.ts';
import { fixturesOf } from '../support/fixtures.ts';
import type { Room } from '../support/site-harness.ts';
import { withRoom } from '../support/with-room.ts';

let room: Room;
withRoom('test/support/ahead-page.ts', (one) => {
  room = one;
});

const ahead = (selector: string): Promise<ReadAhead> => room.run<ReadAhead>(`ahead(${JSON.stringify(selector)})`);

async function show(recipe: string, name: string): Promise<void> {
  const [page] = fixturesOf(recipe).filter((fixture) => fixture.name === name);
  if (!page) throw new Error(`no page ${name}`);
  await room.show(page);
}

test('the post under a resting pointer is read before a key asks for it, once the page rests, and no other', async () => {
  await show('fluxbb', 'topic');
  expect(await ahead('#p141 .postmsg')).toEqual({ will: true, atOnce: [], read: ['p141'] });
});

test('beside the posts nothing is read ahead', async () => {
  await show('fluxbb', 'topic');
  expect(await ahead('.crumbs')).toEqual({ will: false, atOnce: [], read: [] });
});

test('of a page without a recipe nothing is read ahead before somebody looked at it', async () => {
  await show('generic', 'cafe-comments');
  const target = 'li p, article p, div p';
  expect(await ahead(target)).toMatchObject({ will: false });
  expect(await room.run(`look(${JSON.stringify(target)})`)).toBe(true);
  expect(await ahead(target)).toMatchObject({ will: true });
});
