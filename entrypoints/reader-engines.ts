import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { engines } from '@/utils/sites/registry-engines.ts';

/** The reader for engines that take more than a mark to tell: injected on intent, into one frame. */
export default defineUnlistedScript(() => startReader(engines));
