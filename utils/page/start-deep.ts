import { deepened } from '@/utils/sites/layers/deep.ts';
import { once } from '@/utils/sites/parts/per-page.ts';
import type { Recipe } from '@/utils/sites/recipe.ts';

declare global {
  /** In our own world of a page, which the page can't see: makes the generic reader see into open shadow roots. */
  var earshotDeep: ((generic: Recipe) => Recipe) | undefined;
}

/** Injected again it changes nothing: what was laid out is kept. */
export function startDeep(): void {
  globalThis.earshotDeep ??= once(deepened);
}
