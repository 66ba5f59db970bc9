import { discuz } from './discuz.ts';
import { fluxbb } from './fluxbb.ts';
import { fora } from './fora.ts';
import { invision } from './invision.ts';
import { invision2 } from './invision2.ts';
import { filled } from './layers/said.ts';
import { mybb } from './mybb.ts';
import { proboards } from './proboards.ts';
import { vbulletin3 } from './vbulletin3.ts';
import { vbulletin4 } from './vbulletin4.ts';
import { vbulletin5 } from './vbulletin5.ts';
import { xenforo1 } from './xenforo1.ts';
import { xenforo2 } from './xenforo2.ts';
import { xenforo2Simple } from './xenforo2-simple.ts';

/** Older boards, each told by one selector on any host: `hosts.ts` joins them to a mark. */
export const forums = filled([
  vbulletin3,
  vbulletin4,
  vbulletin5,
  fora,
  xenforo1,
  xenforo2,
  xenforo2Simple,
  mybb,
  invision,
  invision2,
  fluxbb,
  proboards,
  discuz,
]);
