import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { sites } from '@/utils/sites/registry-sites.ts';

/** The reader for the other sites that `hosts.ts` names: injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => startReader(sites));
