import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Reader } from '@/utils/page/reader.ts';

declare global {
  /** In our own world of a page, which the page can't see: the reader that is there already. */
  var earshotReader: Reader | undefined;
}

/** Injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => {
  globalThis.earshotReader ??= new Reader();
  return globalThis.earshotReader.aim();
});
