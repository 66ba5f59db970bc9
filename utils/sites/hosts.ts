/** Which of the three readers a host gets, so that none carries the recipes of sites it is never on. */
export type Bundle = 'networks' | 'sites' | 'engines';

const under = (names: string): RegExp => new RegExp(`(^|\\.)(${names.replaceAll('.', '\\.').replaceAll(' ', '|')})$`);
/** Sites with an address per country: "amazon.co.uk". */
const everywhere = (names: string): RegExp => new RegExp(`(^|\\.)(${names.replaceAll(' ', '|')})(\\.[a-z]{2,3}){1,2}$`);

const networks = [
  under(
    'x.com twitter.com facebook.com instagram.com threads.net threads.com linkedin.com tiktok.com bsky.app tumblr.com vk.com vk.ru vkontakte.ru t.me telegram.me telegram.org',
  ),
  everywhere('pinterest'),
];

const sites = [
  under(
    'youtube.com reddit.com news.ycombinator.com producthunt.com quora.com lobste.rs github.com stackoverflow.com stackexchange.com superuser.com serverfault.com askubuntu.com mathoverflow.net stackapps.com',
  ),
  everywhere('amazon trustpilot'),
];

export function bundleOf(host: string): Bundle {
  if (networks.some((pattern) => pattern.test(host))) return 'networks';
  return sites.some((pattern) => pattern.test(host)) ? 'sites' : 'engines';
}
