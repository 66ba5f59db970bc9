import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, first, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import type { PageView } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const OPENING = '.forum_op';
const CARD = '.apphub_Card:has(.apphub_UserReviewCardContent, .apphub_CardTextContent .date_posted)';
const STORE = '.review_box:has(.persona_name)';
/** On the page of all that one person reviewed: their name stands above the list. */
const PROFILE = '.review_box:has(> .review_box_content > .rightcol > :is(.vote_header, .posted)):not(:has(.persona_name))';
const REVIEW = `${CARD}, ${STORE}, ${PROFILE}`;
const NAME = [
  '.forum_op_author',
  '.commentthread_author_link bdi',
  '.commentthread_author_link',
  // In a link as it is served: the parser leaves an empty copy of that one before the name's own.
  '.apphub_CardContentAuthorName',
  '.persona_name a',
];

const LINKS = [
  'a.forum_op_author[href]',
  'a.commentthread_author_link[href]',
  '.apphub_CardContentAuthorName a[href]',
  '.persona_name a[href]',
];

const ownerOf = (post: Element): Element | null =>
  post.matches(PROFILE) ? post.ownerDocument.querySelector('.profile_small_header_name a') : null;

const profileOf = (post: Element): Element | null => ownerOf(post) ?? first(post, ...LINKS);

/** Discussions, comments under anything, and reviews in a game's hub, on its older store pages and on a profile. */
export const steam = declared({
  name: 'steam',
  version: 1,
  siteName: 'Steam',
  checked:
    '2026-11-28: reviews in a game’s hub (2015, 2024), on its store page (2019) and on a profile (2026), a comment in the workshop (2026); discussions not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ url, doc }) =>
    /(^|\.)steam(?:community|powered)\.com$/.test(url.hostname) &&
    doc.querySelector(`${OPENING}, .commentthread_comment, ${REVIEW}`) !== null,
  post: `${OPENING}, .commentthread_comment, ${REVIEW}`,
  role: (post) => (post.matches(OPENING) ? 'post' : post.matches(REVIEW) ? 'review' : 'comment'),
  author: (post) => ownerOf(post) ?? first(post, ...NAME),
  profile: profileOf,
  text: [':scope > .content', '.commentthread_comment_text', '.apphub_CardTextContent', ':scope .review_content .content', '.content'],
  clean: {
    drop: '.date_posted, .early_access_review, .refunded, .received_compensation, .forum_audit, .bb_quoteauthor, .forum_author_action_pulldown, .view_more, .gradient',
    quote: '.bb_blockquote',
  },
  time: [
    '.authorline .date[data-timestamp]',
    // In discussions an empty one can stand before it.
    '.commentthread_comment_timestamp[data-timestamp]',
    '.commentthread_comment_timestamp',
    '.authorline .date',
    '.date_posted',
    '.postedDate',
    '.posted',
  ],
  title: [':scope > .topic'],
  quote: { block: '.bb_blockquote', author: '.bb_quoteauthor' },
  thread: { title: '.forum_op > .topic|.apphub_AppName|h1', community: '.apphub_AppName', starts: false },
  more(post, page, find) {
    const card = attr(post, 'data-modal-content-url');
    const link = find(['.forum_comment_permlink a[href]', 'a[href*="/recommended/"]:not([href$="/recommended/"])']);
    const id = match(post.id || attr(find('[id^="ReviewContent"]'), 'id'), /^(?:forum_op|comment|ReviewContent[a-z_]*)_?(\d+)$/);
    const own = post.matches(OPENING) ? page.url.pathname : post.matches(REVIEW) || !id ? null : new URL(`#c${id}`, page.url).href;
    const profile = profileOf(post);
    const posted = find(['.date_posted', '.postedDate', '.posted']);
    return {
      nativeId: id ?? match(card ?? (post.matches(PROFILE) ? attr(link, 'href') : null), /\/((?:id|profiles)\/[^/]+\/recommended\/\d+)/),
      handle: match(attr(profile, 'href'), /\/id\/([^/?#]+)/),
      authorId: attr(profile, 'data-miniprofile') ?? match(attr(profile, 'href'), /\/profiles\/(\d+)/),
      permalink: card ?? attr(link, 'href') ?? own,
      ...(posted ? { postedAt: timeFromText(lineOf(posted)?.replace(/^[^\d:：]*[:：]\s*/u, ''), page.lang, page.now, page.url) } : {}),
      metrics: {
        likes: helpfulOf(find('.found_helpful, .vote_info, .review_box > .header'), page),
        replies: parseCount(lineOf(find('.apphub_CardCommentCount')), page.lang),
      },
      state: post.matches('.deleted, .commentthread_deleted_comment') ? 'deleted' : 'live',
      thread: {
        title: lineOf(page.doc.querySelector('.forum_op > .topic')) ?? lineOf(page.doc.querySelector('.apphub_AppName, h1')),
        community: lineOf(page.doc.querySelector('.apphub_AppName')),
        starter: lineOf(page.doc.querySelector('.forum_op_author')),
      },
    };
  },
});

/** Of "22 people found this review helpful" in any language; whom it amused is told on the next line. */
function helpfulOf(element: Element | null, { lang }: PageView): Count | null {
  const [helpful = ''] = cleanText(element).split('\n');
  return parseCount(match(helpful, /(\d[\d.,\s]*)/), lang);
}
