import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTaught } from '@/utils/page/start-taught.ts';

/** Following what was taught, into open shadow roots too: injected beside the reader where the person taught something. */
export default defineUnlistedScript(startTaught);
