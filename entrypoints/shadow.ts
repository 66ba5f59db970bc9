import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDeep } from '@/utils/page/start-deep.ts';

/** Reading through open shadow roots: injected before the reader into a page that has words in some. */
export default defineUnlistedScript(() => startDeep());
