import { askbot } from './askbot.ts';
import { blogger } from './blogger.ts';
import { drupal } from './drupal.ts';
import type { Recipe } from './recipe.ts';
import { spip } from './spip.ts';
import { substack } from './substack.ts';
import { substackNotes } from './substack-notes.ts';
import { wpdiscuz } from './wpdiscuz.ts';

/** Comments of publishing engines, each told by one selector on any host: `hosts.ts` joins them to a mark. */
export const blogs: readonly Recipe[] = [drupal, wpdiscuz, blogger, askbot, spip, substack, substackNotes];
