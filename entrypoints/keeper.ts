import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startKeeper } from '@/utils/page/start-keeper.ts';

/** Keeps posts and holds the card: injected where somebody does so, so that no reader carries it. */
export default defineUnlistedScript(startKeeper);
