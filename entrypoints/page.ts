import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { waitForIntent } from '@/utils/page/resident.ts';
import { sayOnce } from '@/utils/page/say-once.ts';
import { sentence } from '@/utils/page/sentence.ts';

declare global {
  /** In our own world of a page: the resident script waits here already. */
  var earshotWaits: boolean | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.earshotWaits) return;
  globalThis.earshotWaits = true;
  waitForIntent(() => sayOnce(sentence('updated')));
});
