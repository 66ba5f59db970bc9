/** What one generation of Facebook's pages calls its parts; a name stands for the first own element that the selector finds. */
export interface Markup {
  readonly post: string;
  readonly comment: string;
  /** Bears the link to the author; its text is the name. */
  readonly author: string;
  readonly commentAuthor: string;
  /** Bears the link to the post. */
  readonly stamp: string;
  readonly commentStamp: string;
  readonly time: string;
  readonly text: string;
  readonly commentText: string;
  /** The page's own words inside the text, and the sign that the rest of it isn't there. */
  readonly drop: string;
  readonly cut: string;
  readonly likes: string;
  readonly replies: string;
  readonly reposts: string;
  /** A post that this one shares. */
  readonly shared: string;
}

const links = ['/posts/', '/permalink/', 'story_fbid=', '/videos/', '/reel/', '/photo', 'fbid=', '/watch/', 'multi_permalinks=']
  .map((part) => `a[href*="${part}"]`)
  .join(', ');

/** The site since 2020: hashed classes, so roles and `data-ad-*`. A comment is an article with a label, a post one without; an empty label is a picture's. */
export const comet: Markup = {
  post: '[role="article"]:not([aria-label]), [aria-posinset][aria-labelledby], [aria-describedby][aria-labelledby]:has([data-ad-rendering-role="profile_name"])',
  comment: '[role="article"][aria-label]:not([aria-label=""])',
  author: '[data-ad-rendering-role="profile_name"] a[href], h2 a[href], h3 a[href], h4 a[href]',
  commentAuthor: 'a[href]:not([aria-hidden="true"], [tabindex="-1"], li a, div[dir="auto"] a)',
  stamp: links,
  commentStamp: 'li a[href*="comment_id="]',
  time: 'abbr, [role="article"][aria-label] li a',
  text: '[data-ad-rendering-role="story_message"], [data-ad-comet-preview="message"], [data-ad-preview="message"], [id][dir="auto"]:has(> div > [dir="auto"])',
  commentText: 'div:has(> div[dir="auto"]), span[lang][dir="auto"]',
  drop: '[aria-hidden="true"]',
  cut: '[data-ad-preview="message"] [role="button"], [data-ad-comet-preview="message"] [role="button"], [data-ad-rendering-role="story_message"] [role="button"]',
  likes: '[role="toolbar"] ~ * [aria-hidden="true"], [role="toolbar"] ~ [role="button"] span span',
  replies: '',
  reposts: '',
  shared: '[data-ad-rendering-role="share_attachment"], [data-visualcompletion="ignore-dynamic"] [role="article"]',
};

/** The desktop site until 2020, and its page plugin. */
export const legacy: Markup = {
  post: '.userContentWrapper',
  comment: '.UFIComment, [data-testid^="UFI2Comment/root"]',
  author: 'h5 .fwb a, h6 .fwb a, h5 a, h6 a, .fwb a',
  commentAuthor: '.UFICommentActorName, ._6qw4, a[href]:not(:has(abbr), [href*="comment_id="])',
  stamp: '[data-testid="story-subtitle"] a[href]:not([href="#"]), a:has(> abbr[data-utime]), a:has(> .timestampContent)',
  commentStamp: 'a:has(> abbr[data-utime])',
  time: 'abbr[data-utime]',
  text: '[data-testid="post_message"], .userContent',
  commentText: '.UFICommentBody, [data-testid="UFI2Comment/body"] [dir], ._3l3x',
  drop: '.text_exposed_hide, .see_more_link',
  cut: '.text_exposed_link:not(.text_exposed_root *)',
  likes:
    '[data-testid="UFI2ReactionsCount/sentenceWithSocialContext"], [data-testid="UFI2ReactionsCount/root"] span[aria-hidden], .UFICommentLikeButton, ._1lld',
  replies: '[data-testid="UFI2CommentsCount/root"]',
  reposts: '[data-testid="UFI2SharesCount/root"]',
  shared: '.userContentWrapper .userContentWrapper, .mtm ._5r69',
};

/** m.facebook.com until 2023. */
export const mobile: Markup = {
  post: 'article[data-store], article[data-ft], [data-sigil~="m-story-view"]',
  comment: '[data-sigil~="comment"]',
  author: 'header h3 strong a, header h3 a',
  commentAuthor:
    '._2b05, div:has(+ [data-sigil~="comment-body"]), div:first-child:not([data-sigil~="comment-body"], :has(div)):has(~ [data-sigil~="ufi-inline-comment-actions"])',
  stamp: '[data-sigil~="m-feed-voice-subtitle"] a[href]',
  commentStamp: 'a[href*="comment_id="]:has(abbr)',
  time: 'abbr',
  text: '.story_body_container > [data-ft*="*s"], .story_body_container > [data-gt*="*s"]',
  commentText: '[data-sigil~="comment-body"]',
  drop: '.text_exposed_hide',
  cut: '[data-sigil~="more"]:not(.text_exposed_hide *)',
  likes: '.like_def, [data-sigil~="reactions-sentence-container"], [data-sigil~="comment-reactions-count"], ._1g06',
  replies: '.cmt_def, [data-sigil~="comments-token"]',
  reposts: '.shr_def, [data-sigil~="feed-ufi-sharers"], [id^="counts_feedback"] span:not(.like_def, .cmt_def, :has(*))',
  shared: '.story_body_container .story_body_container',
};

/** Around a post that a mobile page is about: it has no link to itself there. */
export const ALONE = '#m_story_permalink_view, #MPhotoContent';
/** There "Ann and 143 others" stands below the post, not in it. */
export const BELOW = '[id^="sentence_"]';

/** mbasic.facebook.com until 2024: nothing but tags, ids and `data-ft`. A post names its author in bold, a suggestion of groups doesn't. */
export const basic: Markup = {
  ...mobile,
  post: '#m_story_permalink_view > :first-child > [data-ft], #m_story_permalink_view > [data-ft]:first-child, article[data-ft], [role="article"][data-ft], section > [data-ft][id^="u_"], #MPhotoContent > [data-ft]',
  comment: '[id^="ufi_"] div:has(> div > h3:first-child)',
  author: 'h3 strong a, a.actor-link',
  commentAuthor: 'h3 a',
  stamp: ['/story.php', '/permalink/', 'view=permalink', '/posts/'].map((part) => `a[href*="${part}"]:not(p a)`).join(', '),
  commentStamp: 'a[href*="?comment_id="], a[href*="&comment_id="]',
  text: 'header + div[data-ft], .msg > div, [data-ft*="*s"]',
  commentText: 'h3 + div',
  drop: 'span > a[href*="/story.php"]',
  cut: ':is(header + div[data-ft], [data-ft*="*s"]) span > a[href*="/story.php"]',
  likes: '[id^="like_"] a[aria-label]',
  replies: '[id^="like_"] ~ a[href*="/story.php"]',
  shared: 'article article',
};
