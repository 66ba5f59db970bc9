import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { waitForIntent } from '@/utils/page/resident.ts';
import { sayUpdated } from '@/utils/page/updated.ts';

export default defineUnlistedScript(() => {
  if (globalThis.earshotWaits) return;
  globalThis.earshotWaits = true;
  waitForIntent(sayUpdated);
});
