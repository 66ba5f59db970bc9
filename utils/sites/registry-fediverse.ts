import { bluesky } from './bluesky.ts';
import { lemmy } from './lemmy.ts';
import { mastodon } from './mastodon.ts';
import { misskey } from './misskey.ts';
import { peertube } from './peertube.ts';
import { pleroma } from './pleroma.ts';
import type { Recipe } from './recipe.ts';

/** Networks without a centre: on any host and told by a mark, or by their best-known host; `hosts.ts` names both. */
export const fediverse: readonly Recipe[] = [bluesky, lemmy, mastodon, pleroma, misskey, peertube];
