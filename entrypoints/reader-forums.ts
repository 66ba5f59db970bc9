import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { forums } from '@/utils/sites/registry-forums.ts';

/** The reader for the older boards that `hosts.ts` tells: injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => startReader(forums));
