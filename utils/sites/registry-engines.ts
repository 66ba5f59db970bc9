import { contao } from './contao.ts';
import { filled } from './layers/said.ts';
import { phpbb } from './phpbb.ts';
import { smf } from './smf.ts';
import { wordpress } from './wordpress.ts';

/** Engines that run on any host and take more than a selector to tell. The first that fits reads the page. */
export const engines = filled([phpbb, smf, wordpress, contao]);
