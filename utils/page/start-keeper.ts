import { Keeper } from './keeper.ts';

declare global {
  /** In our own world of a page, which the page can't see: what keeps posts, from the first on. */
  var earshotKeeper: Keeper | undefined;
}

/** Beside the button that is in the page already, before or after a reader. Gives whether it is there: without a button it isn't. */
export function startKeeper(): boolean {
  const { earshotBeside: beside } = globalThis;
  if (beside) globalThis.earshotKeeper ??= new Keeper(beside);
  return globalThis.earshotKeeper !== undefined;
}
