import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { engines } from '@/utils/sites/registry-engines.ts';

/** The reader for every host that `hosts.ts` does not name: injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => startReader(engines));
