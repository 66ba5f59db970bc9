/** Which of the five readers a page gets, so that none carries the recipes of sites it is never on. */
export type Bundle = 'networks' | 'others' | 'sites' | 'boards' | 'engines';

/** Networks that run on any host, told by their markup. */
export const LEMMY = '.lemmy-site, #root > #app .post-listing, .post-listing .vote-bar';
export const MASTODON = '#mastodon, .app-holder .columns-area, .activity-stream, .embed .detailed-status, #mastodon-status';
const PLEROMA = '.Status > .status-container .status-heading';
/** Not the script of a post embedded elsewhere (`/post.js`). */
export const TUMBLR = '#tumblr_controls, link[href*="assets.tumblr.com"], script[src*="assets.tumblr.com/assets/"]';

const BOARDS = [
  'meta[name="generator"][content^="Discourse"], #main-outlet .topic-body, article[data-post-id][data-topic-id]',
  '[component="post"][data-pid], #flarum-content, .PostStream-item, .App .DiscussionPage',
  '.ItemComment[id^="Comment_"], .ItemDiscussion[id^="Discussion_"], .MessageList.Discussion',
  '.MessageView .lia-message-body, [data-lia-message-uid] .lia-message-body',
  'article.wbbPost .messageBody, article.message[data-post-id] .messageBody',
  '.bbp-reply-content, .bbp-topic-content, #wpforo-wrap .wpforo-post-content, #wpforo-wrap .wpforo-comment-text',
  '#article-show-container, .single-comment-node[data-comment-id], [data-testid="animated-comment"]',
  '.isso-comment[id^="isso-"], article.comment[id^="remark42__comment-"], .gsc-comment .gsc-comment-content',
  'article.timeline-comment > .comment .markdown-body, .timeline-item.comment[id^="issue"] .render-content, li.comment[id^="tree_"]',
].join();

/** Readers that a mark in the page chooses on any host; the first that is found. */
export const MARKS: [Bundle, string][] = [
  ['others', [LEMMY, MASTODON, PLEROMA, TUMBLR].join()],
  ['boards', BOARDS],
];

const under = (names: string): RegExp => new RegExp(`(^|\\.)(${names.replaceAll('.', '\\.').replaceAll(' ', '|')})$`);
/** Sites with an address per country: "amazon.co.uk". */
const everywhere = (names: string): RegExp => new RegExp(`(^|\\.)(${names.replaceAll(' ', '|')})(\\.[a-z]{2,3}){1,2}$`);

const networks = [under('x.com twitter.com facebook.com instagram.com threads.net threads.com linkedin.com tiktok.com')];

const others = [under('bsky.app tumblr.com vk.com vk.ru vkontakte.ru t.me telegram.me telegram.org disqus.com'), everywhere('pinterest')];

const sites = [
  under(
    'youtube.com reddit.com news.ycombinator.com producthunt.com quora.com lobste.rs github.com stackoverflow.com stackexchange.com superuser.com serverfault.com askubuntu.com mathoverflow.net stackapps.com',
  ),
  everywhere('amazon trustpilot'),
];

const boards = [
  under('dev.to slashdot.org steamcommunity.com steampowered.com play.google.com apps.apple.com giscus.app utteranc.es'),
  everywhere('yelp'),
];

/** `marked`: the reader whose mark is in the page, by `MARKS`. */
export function bundleOf(host: string, marked: Bundle | null = null): Bundle {
  if (networks.some((pattern) => pattern.test(host))) return 'networks';
  if (others.some((pattern) => pattern.test(host))) return 'others';
  if (sites.some((pattern) => pattern.test(host))) return 'sites';
  if (boards.some((pattern) => pattern.test(host))) return 'boards';
  return marked ?? 'engines';
}
