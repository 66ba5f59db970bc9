import { amazon } from './amazon.ts';
import { askbot } from './askbot.ts';
import { blogger } from './blogger.ts';
import { bluesky } from './bluesky.ts';
import { discourse } from './discourse.ts';
import { disqus } from './disqus.ts';
import { drupal } from './drupal.ts';
import { facebook } from './facebook.ts';
import { flarum } from './flarum.ts';
import { fluxbb } from './fluxbb.ts';
import { github } from './github.ts';
import { hackernews } from './hackernews.ts';
import { instagram } from './instagram.ts';
import { invision } from './invision.ts';
import { lemmy } from './lemmy.ts';
import { linkedin } from './linkedin.ts';
import { lobsters } from './lobsters.ts';
import { mastodon } from './mastodon.ts';
import { mybb } from './mybb.ts';
import { nodebb } from './nodebb.ts';
import { phpbb } from './phpbb.ts';
import { pinterest } from './pinterest.ts';
import { producthunt } from './producthunt.ts';
import { quora } from './quora.ts';
import type { PageView, Recipe } from './recipe.ts';
import { redditOld } from './reddit-old.ts';
import { redditRedesign } from './reddit-redesign.ts';
import { redditShreddit } from './reddit-shreddit.ts';
import { smf } from './smf.ts';
import { spip } from './spip.ts';
import { stackexchange } from './stackexchange.ts';
import { substack } from './substack.ts';
import { telegram } from './telegram.ts';
import { threads } from './threads.ts';
import { tiktok } from './tiktok.ts';
import { trustpilot } from './trustpilot.ts';
import { tumblr } from './tumblr.ts';
import { vanilla } from './vanilla.ts';
import { vbulletin3 } from './vbulletin3.ts';
import { vbulletin4 } from './vbulletin4.ts';
import { vbulletin5 } from './vbulletin5.ts';
import { vk } from './vk.ts';
import { wordpress } from './wordpress.ts';
import { wpdiscuz } from './wpdiscuz.ts';
import { x } from './x.ts';
import { xenforo1 } from './xenforo1.ts';
import { xenforo2 } from './xenforo2.ts';
import { youtube } from './youtube.ts';
import { youtubeLiveChat } from './youtube-live-chat.ts';

/** Sites first, engines after them: the first that fits reads the page. The generic reader comes under all of them. */
export const recipes: readonly Recipe[] = [
  youtubeLiveChat,
  producthunt,
  quora,
  pinterest,
  tumblr,
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
  lobsters,
  stackexchange,
  github,
  vbulletin3,
  vbulletin4,
  vbulletin5,
  xenforo1,
  xenforo2,
  mybb,
  invision,
  nodebb,
  vanilla,
  fluxbb,
  smf,
  flarum,
  drupal,
  wpdiscuz,
  blogger,
  askbot,
  spip,
  substack,
  amazon,
  trustpilot,
  disqus,
  wordpress,
];

export const recipeFor = (page: PageView): Recipe | null => recipes.find((recipe) => recipe.fits(page)) ?? null;
