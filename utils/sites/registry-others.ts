import { disqus } from './disqus.ts';
import { filled } from './layers/said.ts';
import { pinterest } from './pinterest.ts';
import { telegram } from './telegram.ts';
import { tumblr } from './tumblr.ts';
import { vk } from './vk.ts';

/** More networks: on hosts of their own, or on any host and told by a mark; `hosts.ts` names both. */
export const others = filled([pinterest, tumblr, vk, telegram, disqus]);
