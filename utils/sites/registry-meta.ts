import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { filled } from './layers/said.ts';
import { threads } from './threads.ts';

/** The networks of one house, each on hosts of its own, which `hosts.ts` names. */
export const meta = filled([threads, instagram, facebook]);
