import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { waitForIntent } from '@/utils/page/resident.ts';
import { sayUpdated } from '@/utils/page/updated.ts';

declare global {
  /** In our own world of a page: the resident script waits here already. */
  var earshotWaits: boolean | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.earshotWaits) return;
  globalThis.earshotWaits = true;
  waitForIntent(sayUpdated);
});
