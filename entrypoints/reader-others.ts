import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { others } from '@/utils/sites/registry-others.ts';

/** The reader for the networks that `hosts.ts` names besides the big ones: injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => startReader(others));
