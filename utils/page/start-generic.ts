import { generic } from '@/utils/sites/generic/generic.ts';
import { isKnown, lookAhead } from '@/utils/sites/generic/looks.ts';
import type { PageView } from '@/utils/sites/recipe.ts';

const here = {
  /** Through open shadow roots where what sees into them came too. */
  get recipe() {
    return globalThis.earshotDeep?.(generic) ?? generic;
  },
  /** A page laid out flat is looked at as a whole: there are no turns to wait for. */
  isKnown: (target: Element, page: PageView): boolean => globalThis.earshotDeep !== undefined || isKnown(target, page),
  lookAhead,
};

declare global {
  /** In our own world of a page, which the page can't see: what reads pages that no recipe knows. */
  var earshotGeneric: typeof here | undefined;
}

/** Beside a reader, before or after it: only where no recipe reads the page. */
export function startGeneric(): void {
  globalThis.earshotGeneric ??= here;
}
