import { askbot } from './askbot.ts';
import { blogger } from './blogger.ts';
import { drupal } from './drupal.ts';
import { fluxbb } from './fluxbb.ts';
import { invision } from './invision.ts';
import { mybb } from './mybb.ts';
import { phpbb } from './phpbb.ts';
import type { Recipe } from './recipe.ts';
import { smf } from './smf.ts';
import { spip } from './spip.ts';
import { substack } from './substack.ts';
import { vbulletin3 } from './vbulletin3.ts';
import { vbulletin4 } from './vbulletin4.ts';
import { vbulletin5 } from './vbulletin5.ts';
import { wordpress } from './wordpress.ts';
import { wpdiscuz } from './wpdiscuz.ts';
import { xenforo1 } from './xenforo1.ts';
import { xenforo2 } from './xenforo2.ts';

/** Engines that run on any host, told by their markup. The first that fits reads the page. */
export const engines: readonly Recipe[] = [
  phpbb,
  vbulletin3,
  vbulletin4,
  vbulletin5,
  xenforo1,
  xenforo2,
  mybb,
  invision,
  fluxbb,
  smf,
  drupal,
  wpdiscuz,
  blogger,
  askbot,
  spip,
  substack,
  wordpress,
];
