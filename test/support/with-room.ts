import { afterAll, beforeAll } from 'vitest';
import { type Room, SavedPages } from './site-harness.ts';

/** A tab for saved pages with a script of ours in it, for the tests of a file. `take` gets it before the first. */
export function withRoom(script: string, take: (room: Room) => void): void {
  let pages: SavedPages | undefined;
  beforeAll(async () => {
    pages = await SavedPages.start(script);
    take(await pages.room());
  });
  afterAll(() => pages?.close());
}
