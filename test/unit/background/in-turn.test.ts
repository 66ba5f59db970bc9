import { expect, test } from 'vitest';
import { inTurn } from '@/utils/background/in-turn.ts';

/** Adds 1 to a number that is read and written like the browser's storage: with a wait between. */
const counter = () => {
  let stored = 0;
  return async (): Promise<number> => {
    const read = stored;
    await new Promise((later) => setTimeout(later, 1));
    stored = read + 1;
    return stored;
  };
};

test('work on one thing never reads what other work is about to write', async () => {
  const add = counter();
  expect(await Promise.all([1, 2, 3].map(() => inTurn('one', add)))).toEqual([1, 2, 3]);
});

test('what failed holds nobody up, and whoever asked hears of it', async () => {
  const add = counter();
  const broken = inTurn('two', () => Promise.reject(new Error('full')));
  const next = inTurn('two', add);
  await expect(broken).rejects.toThrow('full');
  expect(await next).toBe(1);
});

test('work on another thing waits for nothing', async () => {
  let end = (): void => undefined;
  const held = inTurn('three', () => new Promise<void>((over) => (end = over)));
  expect(await inTurn('four', async () => 'done')).toBe('done');
  end();
  await held;
});
