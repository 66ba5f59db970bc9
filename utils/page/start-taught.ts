import { isRule, withTaught } from '@/utils/sites/layers/taught.ts';

/** Rules are followed from now on. */
export function startTaught(): void {
  globalThis.earshotTaught = { isRule, withTaught };
}
