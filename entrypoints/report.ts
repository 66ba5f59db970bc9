import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPost } from '@/utils/page/report/draw.ts';

/** "Report this page": injected into a page with a card when the person asks for it. */
export default defineUnlistedScript(() => drawPost());
