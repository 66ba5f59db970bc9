import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '@/utils/page/start-reader.ts';
import { questions } from '@/utils/sites/registry-questions.ts';

/** The reader for the sites of questions, issues and reviews that `hosts.ts` tells: injected on intent, into one frame; injected again it only says where the person is. */
export default defineUnlistedScript(() => startReader(questions));
