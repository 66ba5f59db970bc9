import { bluesky } from './bluesky.ts';
import { discourse } from './discourse.ts';
import { facebook } from './facebook.ts';
import { hackernews } from './hackernews.ts';
import { instagram } from './instagram.ts';
import { lemmy } from './lemmy.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { phpbb } from './phpbb.ts';
import type { PageView, Recipe } from './recipe.ts';
import { redditOld } from './reddit-old.ts';
import { redditRedesign } from './reddit-redesign.ts';
import { redditShreddit } from './reddit-shreddit.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { vk } from './vk.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** Sites first, engines after them: the first that fits reads the page. The generic reader comes under all of them. */
export const recipes: readonly Recipe[] = [
  vk,
  telegram,
  lemmy,
  mastodon,
  bluesky,
  tiktok,
  linkedin,
  threads,
  youtube,
  instagram,
  facebook,
  x,
  hackernews,
  redditOld,
  redditRedesign,
  redditShreddit,
  discourse,
  phpbb,
  wordpress,
];

export const recipeFor = (page: PageView): Recipe | null => recipes.find((recipe) => recipe.fits(page)) ?? null;
