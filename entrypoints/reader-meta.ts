import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { meta } from '@/utils/sites/registry-meta.ts';

/** The reader for the networks of one house that `hosts.ts` tells: injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => startReader(meta));
