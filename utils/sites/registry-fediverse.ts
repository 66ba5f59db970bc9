import { bluesky } from './bluesky.ts';
import { filled } from './layers/said.ts';
import { lemmy } from './lemmy.ts';
import { mastodon } from './mastodon.ts';
import { mastodonRedesign } from './mastodon-redesign.ts';
import { mbin } from './mbin.ts';
import { misskey } from './misskey.ts';
import { peertube } from './peertube.ts';
import { pleroma } from './pleroma.ts';

/** Networks without a centre: on any host and told by a mark, or by their best-known host; `hosts.ts` names both. */
export const fediverse = filled([bluesky, lemmy, mbin, mastodonRedesign, mastodon, pleroma, misskey, peertube]);
