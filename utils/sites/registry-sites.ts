import { amazon } from './amazon.ts';
import { github } from './github.ts';
import { hackernews } from './hackernews.ts';
import { lobsters } from './lobsters.ts';
import { producthunt } from './producthunt.ts';
import { quora } from './quora.ts';
import type { Recipe } from './recipe.ts';
import { redditOld } from './reddit-old.ts';
import { redditRedesign } from './reddit-redesign.ts';
import { redditShreddit } from './reddit-shreddit.ts';
import { stackexchange } from './stackexchange.ts';
import { trustpilot } from './trustpilot.ts';
import { youtube } from './youtube.ts';
import { youtubeLiveChat } from './youtube-live-chat.ts';

/** Other sites on hosts of their own: `hosts.ts` names them, since their reader is a script apart. */
export const sites: readonly Recipe[] = [
  youtubeLiveChat,
  producthunt,
  quora,
  youtube,
  hackernews,
  redditOld,
  redditRedesign,
  redditShreddit,
  lobsters,
  stackexchange,
  github,
  amazon,
  trustpilot,
];
