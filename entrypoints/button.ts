import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startButton } from '@/utils/page/start-button.ts';

/** The button beside a post: injected when a pointer rests, into one frame. A reader follows when it is needed. */
export default defineUnlistedScript(() => startButton());
