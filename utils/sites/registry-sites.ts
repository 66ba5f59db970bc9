import { filled } from './layers/said.ts';
import { redditOld } from './reddit-old.ts';
import { redditRedesign } from './reddit-redesign.ts';
import { redditShreddit } from './reddit-shreddit.ts';
import { youtube } from './youtube.ts';
import { youtubeClassic } from './youtube-classic.ts';
import { youtubeLiveChat } from './youtube-live-chat.ts';

/** The largest sites of videos and links, each on hosts of its own, which `hosts.ts` names. */
export const sites = filled([youtubeLiveChat, youtubeClassic, youtube, redditOld, redditRedesign, redditShreddit]);
