import { generic } from '@/utils/sites/generic/generic.ts';
import { isKnown, lookAhead } from '@/utils/sites/generic/looks.ts';

const here = { recipe: generic, isKnown, lookAhead };

declare global {
  /** In our own world of a page, which the page can't see: what reads pages that no recipe knows. */
  var earshotGeneric: typeof here | undefined;
}

/** Beside a reader, before or after it: only where no recipe reads the page. */
export function startGeneric(): void {
  globalThis.earshotGeneric ??= here;
}
