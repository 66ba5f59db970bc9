import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { boards } from '@/utils/sites/registry-boards.ts';

/** The reader for the boards that `hosts.ts` tells: injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => startReader(boards));
