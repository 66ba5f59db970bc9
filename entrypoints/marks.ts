import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startMarks } from '@/utils/page/start-marks.ts';

/** Marks what was kept: injected beside the reader of the frame in which something is kept for the first time. */
export default defineUnlistedScript(startMarks);
