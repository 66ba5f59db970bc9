import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPicking } from '@/utils/page/start-picking.ts';

/** "Keep one": injected into every frame of a page when the person asks for it. */
export default defineUnlistedScript(startPicking);
