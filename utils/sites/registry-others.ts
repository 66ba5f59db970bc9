import { bluesky } from './bluesky.ts';
import { disqus } from './disqus.ts';
import { lemmy } from './lemmy.ts';
import { mastodon } from './mastodon.ts';
import { pinterest } from './pinterest.ts';
import { pleroma } from './pleroma.ts';
import type { Recipe } from './recipe.ts';
import { telegram } from './telegram.ts';
import { tumblr } from './tumblr.ts';
import { vk } from './vk.ts';

/** More networks: on hosts of their own, or on any host and told by a mark; `hosts.ts` names both. */
export const others: readonly Recipe[] = [pinterest, tumblr, vk, telegram, bluesky, lemmy, mastodon, pleroma, disqus];
