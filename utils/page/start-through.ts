import { through } from '@/utils/sites/layers/through.ts';

/** Rules then lead through open shadow roots, too. */
export function startThrough(): void {
  globalThis.earshotThrough = through;
}
