import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { networks } from '@/utils/sites/registry-networks.ts';

/** The reader for the social networks that `hosts.ts` names: injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => startReader(networks));
