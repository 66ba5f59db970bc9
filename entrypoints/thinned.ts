import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startThinned } from '@/utils/sites/generic/thinned.ts';

/** A first look at a part of a long page: injected before the reader where the page is long. */
export default defineUnlistedScript(startThinned);
