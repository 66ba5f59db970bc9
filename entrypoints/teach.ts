import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTeaching } from '@/utils/page/teach/start-teaching.ts';

/** "Show me where": injected into a page with a reader when the person wants to point at a field that is missing. */
export default defineUnlistedScript(() => startTeaching());
