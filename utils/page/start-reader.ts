import type { Recipe } from '@/utils/sites/recipe.ts';
import { Reader } from './reader.ts';

declare global {
  /** In our own world of a page, which the page can't see: the reader that is there already. */
  var earshotReader: Reader | undefined;
}

/** Takes over the button that `startButton` put there before. Gives whether the generic reader is wanted beside it. */
export function startReader(recipes: readonly Recipe[]): { lacks: boolean } {
  if (!globalThis.earshotReader) {
    if (!globalThis.earshotBeside) throw new Error('no button');
    globalThis.earshotReader = new Reader(globalThis.earshotBeside, recipes);
  }
  // One that is there, brought by another script, may not know these: a page that grew got the mark of another list.
  return globalThis.earshotReader.learn(recipes);
}
