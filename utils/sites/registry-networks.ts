import { bluesky } from './bluesky.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import { pinterest } from './pinterest.ts';
import type { Recipe } from './recipe.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { tumblr } from './tumblr.ts';
import { vk } from './vk.ts';
import { x } from './x.ts';

/** Social networks, each on hosts of its own: `hosts.ts` names them, since their reader is a script apart. */
export const networks: readonly Recipe[] = [pinterest, tumblr, vk, telegram, bluesky, tiktok, linkedin, threads, instagram, facebook, x];
