import { appstore } from './appstore.ts';
import { bbpress } from './bbpress.ts';
import { discourse } from './discourse.ts';
import { flarum } from './flarum.ts';
import { forem } from './forem.ts';
import { ghost } from './ghost.ts';
import { giscus } from './giscus.ts';
import { gitea } from './gitea.ts';
import { googleplay } from './googleplay.ts';
import { isso } from './isso.ts';
import { khoros } from './khoros.ts';
import { nodebb } from './nodebb.ts';
import type { Recipe } from './recipe.ts';
import { remark42 } from './remark42.ts';
import { slashdot } from './slashdot.ts';
import { steam } from './steam.ts';
import { utterances } from './utterances.ts';
import { vanilla } from './vanilla.ts';
import { woltlab } from './woltlab.ts';
import { wpforo } from './wpforo.ts';
import { yelp } from './yelp.ts';

/** Boards and comment boxes that a mark tells on any host, and sites of reviews and discussions on hosts of their own; `hosts.ts` names both. */
export const boards: readonly Recipe[] = [
  slashdot,
  steam,
  googleplay,
  appstore,
  yelp,
  discourse,
  nodebb,
  flarum,
  vanilla,
  khoros,
  woltlab,
  bbpress,
  wpforo,
  forem,
  gitea,
  giscus,
  utterances,
  remark42,
  isso,
  ghost,
];
