import { habr } from './habr.ts';
import { habrClassic } from './habr-classic.ts';
import { filled } from './layers/said.ts';
import { linkedin } from './linkedin.ts';
import { tiktok } from './tiktok.ts';
import { x } from './x.ts';
import { xClassic } from './x-classic.ts';

/** Big social networks, and Habr, each on hosts of its own: `hosts.ts` names them, since their reader is a script apart. */
export const networks = filled([tiktok, linkedin, xClassic, x, habrClassic, habr]);
