/** Which of the four readers a page gets, so that none carries the recipes of sites it is never on. */
export type Bundle = 'networks' | 'others' | 'sites' | 'engines';

/** Networks that run on any host, told by their markup. */
export const LEMMY = '.lemmy-site, #root > #app .post-listing, .post-listing .vote-bar';
export const MASTODON = '#mastodon, .app-holder .columns-area, .activity-stream, .embed .detailed-status, #mastodon-status';
export const ANYWHERE = `${LEMMY}, ${MASTODON}`;

const under = (names: string): RegExp => new RegExp(`(^|\\.)(${names.replaceAll('.', '\\.').replaceAll(' ', '|')})$`);
/** Sites with an address per country: "amazon.co.uk". */
const everywhere = (names: string): RegExp => new RegExp(`(^|\\.)(${names.replaceAll(' ', '|')})(\\.[a-z]{2,3}){1,2}$`);

const networks = [under('x.com twitter.com facebook.com instagram.com threads.net threads.com linkedin.com tiktok.com')];

const others = [under('bsky.app tumblr.com vk.com vk.ru vkontakte.ru t.me telegram.me telegram.org'), everywhere('pinterest')];

const sites = [
  under(
    'youtube.com reddit.com news.ycombinator.com producthunt.com quora.com lobste.rs github.com stackoverflow.com stackexchange.com superuser.com serverfault.com askubuntu.com mathoverflow.net stackapps.com',
  ),
  everywhere('amazon trustpilot'),
];

/** `marked`: something in the page matches `ANYWHERE`. */
export function bundleOf(host: string, marked = false): Bundle {
  if (networks.some((pattern) => pattern.test(host))) return 'networks';
  if (others.some((pattern) => pattern.test(host))) return 'others';
  if (sites.some((pattern) => pattern.test(host))) return 'sites';
  return marked ? 'others' : 'engines';
}
