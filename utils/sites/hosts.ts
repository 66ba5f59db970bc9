/** Which of the readers a page gets, so that none carries the recipes of sites it is never on; `unknown` where nothing tells. */
export const BUNDLES = [
  'networks',
  'meta',
  'others',
  'fediverse',
  'sites',
  'questions',
  'comments',
  'boards',
  'forums',
  'blogs',
  'engines',
  'unknown',
] as const;
export type Bundle = (typeof BUNDLES)[number];

/** Networks that run on any host, told by their markup. */
export const LEMMY = '.lemmy-site, #root > #app .post-listing, .post-listing .vote-bar';
export const MASTODON = '#mastodon, .app-holder .columns-area, .activity-stream, .embed .detailed-status, #mastodon-status';
export const PLEROMA =
  '.Status > .status-container .status-heading, .status-el > .status .media-heading, .activity.h-entry > .activity-content';
export const MISSKEY = 'article footer > button._button > i, article footer button._button > i.ti';
/** Kbin and what came of it. */
export const MBIN = 'a.user-inline[data-mentions-username-param]';
const PEERTUBE = 'my-video-comments, .root-comment .comment-account';
/** Not the script of a post embedded elsewhere (`/post.js`). */
export const TUMBLR = '#tumblr_controls, link[href*="assets.tumblr.com"], script[src*="assets.tumblr.com/assets/"]';

const BOARDS = [
  'meta[name="generator"][content^="Discourse"], #main-outlet .topic-body, article[data-post-id][data-topic-id]',
  '[component="post"][data-pid], #flarum-content, .PostStream-item, .App .DiscussionPage',
  '.ItemComment[id^="Comment_"], .ItemDiscussion[id^="Discussion_"], .MessageList.Discussion',
  '.MessageView .lia-message-body, [data-lia-message-uid] .lia-message-body',
  'article.wbbPost .messageBody, article.message[data-post-id] .messageBody',
  ':is(woltlab-core-comment, li.jsComment) .userMessage',
  '.activity-item[id^="activity-"] .activity-content',
  '.qa-q-view .qa-q-view-content, .qa-a-list-item .qa-a-item-content',
  '.forumTime > .forumPostHdr',
  '.bbp-reply-content, .bbp-topic-content, #wpforo-wrap .wpforo-post-content, #wpforo-wrap .wpforo-comment-text',
].join();

const COMMENTS = [
  '.coral-comment .coral-comment-content',
  '#article-show-container, .single-comment-node[data-comment-id], [data-testid="animated-comment"]',
  '.isso-comment[id^="isso-"], article.comment[id^="remark42__comment-"], .gsc-comment .gsc-comment-content',
  '.wl-card-item > .wl-card, .vitem > .vcard > .vhead, .vcard > .vh > .vhead + .vmeta + .vcontent, .tk-comment .tk-content, .atk-comment-wrap > .atk-comment, .gt-comment > .gt-comment-content, .dsqjs-post-item .dsqjs-post-content',
  'article.timeline-comment > .comment .markdown-body, .timeline-item.comment[id^="issue"] .render-content, .ui.comments > .comment .render-content, li.comment[id^="tree_"]',
  '[data-mw-comment-start][id^="c-"], hypothesis-app [data-testid="thread-container"]',
  'h1 + b + a[href*="mailto:"] ~ pre, body > a:is([href*="maillist.html#"], [href*="threads.html#"]), #view-message .email',
  'pre > a[id^="m"][href*="#e"], pre#b > a[href*="#r"]',
  'meta[name="keywords"][content="issue,bug,tracker"], .issue.details ~ #history',
  '.post:is([id^="op_"], [id^="reply_"]) .intro a.post_no',
  'li[id^="note_"] .note-text, .work-item-description [data-testid="work-item-description"]',
].join();

/** What each of its recipes fits. */
const FORUMS = [
  ':is(table, div)[id^="post"] [id^="td_post_"], table[id^="post"] [id^="post_message_"], .postcontainer[id^="post_"]',
  '.b-post[data-node-id], .js-post[data-node-id]',
  'li.message[id^="post-"] .messageText, article.message[data-content^="post-"], .message--post .bbWrapper, .message--simple[data-content] .message-body',
  '[id^="post_"] .post_body[id^="pid_"], [id^="post_"] .post_author',
  'article[id^="elComment_"], .post_block[id^="post_id_"], [id^="elPostFeed"]',
  '.blockpost[id^="p"] .postmsg, .MessageCard[id^="js-post-"] .bbWrapper, .ipbtable .postcolor',
  '.item.post[id^="post-"] .message, [id^="postmessage_"]:is(.t_f, .t_msgfont)',
].join();

export const SUBSTACK_NOTES = '[class*="feedCommentBody"] .FeedProseMirror';
/** Publications have hosts of their own. */
export const MEDIUM = 'meta[property="al:android:package"][content="com.medium.reader"]';
const BLOGS = [
  MEDIUM,
  SUBSTACK_NOTES,
  'a[id^="comment-"] + .comment, .comment[data-comment-user-id], .comment .field-name-comment-body, .comment .field--name-comment-body',
  '#wpdcom, #wcThreadWrapper, .wpd-thread-list',
  '#comments-block dt[id^="c"], .comment-thread li.comment[id^="c"], #comments li.comment[id^="c"] .comment-block, li.comment[kind] > .comment-block[id^="c"]',
  '.post[id^="post-id-"] .post-update-info, .comment[id^="post-id-"] .comment-body',
  '.forum-message .forum-texte, .comment-fil > .comment .comment-content, .comment > .comment-anchor[id^="comment-"]',
].join();

/** Engines that take more than a mark to tell: where one may be. */
const ENGINES = [
  '.post[id^="p"]:not([id^="po"]) :is(.postbody, .postprofile), td .postauthor, td > .name > a[name], body#phpbb',
  '[id^="subject_"], h1.largetext + h2.normaltext, #posts dt.postheader, h1#title + h2#linktree',
  '[class*="depth-"]:is(.comment, .review):not(dd), [id^="comment-"], [id^="li-comment-"], [id^="div-comment-"]',
  '[class*="comment_default"][id^="c"] > .info',
].join();

/** Readers that a mark in the page chooses on any host; the first that is found. */
export const MARKS: [Bundle, string][] = [
  ['fediverse', [LEMMY, MBIN, MASTODON, PLEROMA, MISSKEY, PEERTUBE].join()],
  ['others', TUMBLR],
  ['boards', BOARDS],
  ['comments', COMMENTS],
  ['forums', FORUMS],
  ['blogs', BLOGS],
  ['engines', ENGINES],
];

const under = (names: string): RegExp => new RegExp(`(^|\\.)(${names.replaceAll('.', '\\.').replaceAll(' ', '|')})$`);
/** Sites with an address per country: "amazon.co.uk". */
const everywhere = (names: string): RegExp => new RegExp(`(^|\\.)(${names.replaceAll(' ', '|')})(\\.[a-z]{2,3}){1,2}$`);

const others = [under('tumblr.com vk.com vk.ru vkontakte.ru t.me telegram.me telegram.org disqus.com'), everywhere('pinterest')];

const questions = [
  under(
    'g2.com g2crowd.com producthunt.com quora.com news.ycombinator.com lobste.rs github.com stackoverflow.com stackexchange.com superuser.com serverfault.com askubuntu.com mathoverflow.net stackapps.com',
  ),
  everywhere('amazon trustpilot'),
];

const comments = [
  under(
    'dev.to slashdot.org steamcommunity.com steampowered.com play.google.com apps.apple.com itunes.apple.com giscus.app utteranc.es ptt.cc 2chan.net',
  ),
  everywhere('yelp'),
];

const hosts: readonly (readonly [Bundle, readonly RegExp[]])[] = [
  ['networks', [under('x.com twitter.com linkedin.com tiktok.com habr.com habrahabr.ru geektimes.ru geektimes.com')]],
  ['meta', [under('facebook.com instagram.com threads.net threads.com')]],
  ['others', others],
  ['fediverse', [under('bsky.app')]],
  ['sites', [under('youtube.com reddit.com')]],
  ['questions', questions],
  ['comments', comments],
  ['blogs', [under('medium.com')]],
];

/** `marked`: the reader whose mark is in the page, by `MARKS`. */
export const bundleOf = (host: string, marked: Bundle | null = null): Bundle =>
  hosts.find(([, names]) => names.some((pattern) => pattern.test(host)))?.[0] ?? marked ?? 'unknown';
