import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startThrough } from '@/utils/page/start-through.ts';

/** Following what was taught into open shadow roots: injected beside the reader where the person taught something. */
export default defineUnlistedScript(startThrough);
