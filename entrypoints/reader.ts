import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGeneric } from '@/utils/page/start-generic.ts';
import { startReader } from '@/utils/page/start-reader.ts';

/** The reader for every page that neither its host nor a mark tells: it has no recipe, and the generic reader in itself. */
export default defineUnlistedScript(() => {
  startGeneric();
  return startReader([]);
});
