import { bbpress } from './bbpress.ts';
import { buddypress } from './buddypress.ts';
import { discourse } from './discourse.ts';
import { flarum } from './flarum.ts';
import { fossil } from './fossil.ts';
import { khoros } from './khoros.ts';
import { filled } from './layers/said.ts';
import { nodebb } from './nodebb.ts';
import { question2answer } from './question2answer.ts';
import { vanilla } from './vanilla.ts';
import { woltlab } from './woltlab.ts';
import { woltlabComments } from './woltlab-comments.ts';
import { wpforo } from './wpforo.ts';

/** Boards that a mark tells on any host; `hosts.ts` has the marks. */
export const boards = filled([
  discourse,
  nodebb,
  flarum,
  fossil,
  vanilla,
  khoros,
  woltlab,
  woltlabComments,
  bbpress,
  wpforo,
  question2answer,
  buddypress,
]);
