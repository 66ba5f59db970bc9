import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGeneric } from '@/utils/page/start-generic.ts';

/** Reads pages that no recipe knows: injected beside a reader that asks for it. */
export default defineUnlistedScript(startGeneric);
