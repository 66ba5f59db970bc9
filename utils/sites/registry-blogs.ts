import { askbot } from './askbot.ts';
import { blogger } from './blogger.ts';
import { drupal } from './drupal.ts';
import { filled } from './layers/said.ts';
import { spip } from './spip.ts';
import { substack } from './substack.ts';
import { substackNotes } from './substack-notes.ts';
import { wpdiscuz } from './wpdiscuz.ts';

/** Comments of publishing engines, each told by one selector on any host: `hosts.ts` joins them to a mark. */
export const blogs = filled([drupal, wpdiscuz, blogger, askbot, spip, substack, substackNotes]);
