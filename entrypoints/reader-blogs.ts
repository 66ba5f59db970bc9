import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { blogs } from '@/utils/sites/registry-blogs.ts';

/** The reader for the comments of publishing engines that `hosts.ts` tells: injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => startReader(blogs));
