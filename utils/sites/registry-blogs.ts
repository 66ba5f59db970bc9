import { askbot } from './askbot.ts';
import { blogger } from './blogger.ts';
import { drupal } from './drupal.ts';
import { filled } from './layers/said.ts';
import { medium } from './medium.ts';
import { mediumClassic } from './medium-classic.ts';
import { spip } from './spip.ts';
import { substack } from './substack.ts';
import { substackNotes } from './substack-notes.ts';
import { wpdiscuz } from './wpdiscuz.ts';

/** Medium, and comments of publishing engines, each told by one selector on any host: `hosts.ts` joins them to a mark. */
export const blogs = filled([mediumClassic, medium, drupal, wpdiscuz, blogger, askbot, spip, substack, substackNotes]);
