import type { Aim } from '@/utils/messages/down.ts';
import type { Recipe } from '@/utils/sites/recipe.ts';
import { Reader } from './reader.ts';
import { readWithRecipes } from './reading.ts';

declare global {
  /** In our own world of a page, which the page can't see: the reader that is there already. */
  var earshotReader: Reader | undefined;
}

/** Takes over the button that `startButton` put there before. Gives where the person is. */
export function startReader(recipes: readonly Recipe[]): Aim {
  if (!globalThis.earshotReader) {
    if (!globalThis.earshotBeside) throw new Error('the reader was started before the button');
    readWithRecipes(recipes);
    globalThis.earshotReader = new Reader(globalThis.earshotBeside);
  }
  return globalThis.earshotReader.aim();
}
