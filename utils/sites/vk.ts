import type { Excerpt } from '@/utils/domain/post.ts';
import { timeFromEpoch, timeFromText } from '@/utils/domain/time.ts';
import { attr, folded } from './dom.ts';
import { own } from './parts/own.ts';
import { countsOf } from './parts/vk-counts.ts';
import type { Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** The wall since 2011; `data-post-id` and the newer header came later, the ids and the text's class stayed until 2024. Since then parts are named for tests. */
const REPOST = '[data-post-nesting-lvl]:not([data-post-nesting-lvl="0"])';
const POST = `.post[id^="post"], .post[data-post-id], .wall_item[data-post-id], [data-testid="post"]:not(${REPOST})`;
const ROOT = '[data-testid="wall_comments_comment_root"]';
const THREADED = `${ROOT}, [data-testid="wall_comments_comment_in_thread"]`;
const REPLY = `.reply[id^="post"], .reply[data-post-id], .reply_item, ${THREADED}`;
const POSTS = `${POST}, ${REPLY}`;
const COPIED = `.copy_quote, .published_by_quote, .published_by_wrap, .pi_body .wi_copy, ${REPOST}`;
/** "Show in full", and the beginning that it takes the place of: the whole text stands hidden behind it. */
const MORE =
  '.wall_post_more, .wall_reply_more, .PostTextMore, [data-testid="showmoretext-after"], [data-id="showMoreButton"], [data-testid="post-footer-author"], span:has(+ a.wall_post_more + span), span:has(+ a.wall_reply_more + span)';
const WORDS = '[data-testid="showmoretext-in-expanded"], [data-testid="showmoretext-in"]';
const TEXT = `.wall_post_text, .wall_reply_text, .pi_text, ${WORDS}, [data-testid="post_text"]`;
const DATE = '[data-testid="post_date_block_preview"], a[href*="/wall"]';
const SCOPES = `${POSTS}, ${COPIED}`;

export const vk: Recipe = {
  name: 'vk',
  version: 1,
  siteName: 'VK',
  checked:
    '2026-11-28: a group with comments (2012) and a person (2011), logged out; the wall since 2024, and on a telephone in 2026, as eight projects name its parts',
  required: ['author', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ url }) => /(^|\.)(vk\.(com|ru)|vkontakte\.ru)$/.test(url.hostname),
  posts: ({ doc }) => [...doc.querySelectorAll(POSTS)].filter((post) => authorIn(post) || own(post, TEXT, SCOPES)),
  around: (target) => target.closest(POSTS),
  read(post, page) {
    const find = (selector: string) => own(post, selector, SCOPES);
    const isReply = post.matches(REPLY);
    const id = idOf(post);
    const author = authorIn(post);
    const profile = attr(author?.closest('a') ?? find('a:is([data-testid="comment-avatar"], [data-testid="post-header-avatar"])'), 'href');
    const link = find(
      isReply
        ? 'a.wd_lnk, .reply_date a, a.item_date, a[data-testid="wall_comment_date"]'
        : '.reply_link_wrap a[href*="wall"], a.post_link, a.PostHeaderSubtitle__link, a.item_date, a.wi_date, a[data-testid="post_date_block_preview"]',
    );
    const stamp = find('.rel_date, .item_date time, time') ?? link;
    const text =
      find(isReply ? '.wall_reply_text, .pi_text' : '.wall_post_text, .pi_text') ??
      find(WORDS) ??
      find(isReply ? '[data-testid="comment-text"]' : '[data-testid="showmoretext"], [data-testid="post_text"]');
    const wall = isReply ? post.parentElement?.closest(POST) : post;
    const wallAuthor = wall ? authorIn(wall) : null;
    return {
      role: isReply ? 'comment' : 'post',
      nativeId: id,
      author: nameIn(author),
      handle: handleIn(profile),
      authorUrl: profile,
      text: text ? cleanText(text, { drop: MORE }) : '',
      textCut: find('a.wall_post_more:not(:has(+ span)), a.wall_reply_more:not(:has(+ span)), .PostTextMore') !== null,
      permalink: permalinkOf(id, attr(link, 'href'), isReply, wall ?? null),
      postedAt:
        timeFromEpoch(attr(stamp, 'time') ?? attr(stamp, 'data-date') ?? attr(stamp, 'data-ts')) ??
        timeFromText(lineOf(stamp), page.lang, page.now),
      metrics: countsOf(post, isReply, SCOPES, page),
      format: find('.page_post_thumb_video, .VideoPrimaryAttachment, video, [data-video]')
        ? 'video'
        : find('.page_media_poll_wrap, .PostPoll')
          ? 'poll'
          : find(
                '.page_post_thumb_wrap, .PhotoPrimaryAttachment, [data-testid="post-content-container"] a[href*="/photo"], [data-testid="primary-attachment-photo"], [data-testid="media-grid-item"]',
              )
            ? 'image'
            : 'text',
      parent: parentOf(post),
      quoted: copiedIn(post),
      promoted: find('.wall_text_name_explain_promoted_post, .PostHeaderSubtitle__advertising, .ads_ad_box') !== null,
      thread: {
        starter: handleIn(attr(wallAuthor, 'href')) ?? lineOf(wallAuthor),
        community: lineOf(page.doc.querySelector('h1.page_name, .page_name')) || null,
      },
    };
  },
};

const authorIn = (post: Element): Element | null =>
  own(
    post,
    'a.author, a.PostHeaderTitle__authorLink, .PostHeaderTitle a[href], a.pi_author, [data-testid="post-header-title"], a.reply_name, [data-testid="comment-owner"]',
    SCOPES,
  );

/** On a telephone the date stands in one line with the name, and only the portrait leads to whose it is. */
const nameIn = (author: Element | null): string | null => folded(author && cleanText(author, { drop: DATE }));

/** The wall's number and the post's or comment's own. Since 2024 a comment has its writer's for the wall's: that is its post's. */
function idOf(post: Element): string | null {
  const id = /(-?\d+)_(\d+)/.exec(attr(post, 'data-post-id') ?? post.id);
  const wall = post.matches(THREADED) ? /-?\d+/.exec(attr(post.parentElement?.closest(POST), 'data-post-id') ?? '')?.[0] : id?.[1];
  return id && wall ? `${wall}_${id[2]}` : null;
}

/** `/id123` is a number, not a handle. */
const handleIn = (href: string | null): string | null => {
  const name = /^(?:https?:\/\/[^/]+)?\/([\w.]+)$/.exec(href ?? '')?.[1];
  return name && !/^(id|club|public|event)\d+$/.test(name) ? name : null;
};

function permalinkOf(id: string | null, href: string | null, isReply: boolean, wall: Element | null): string | null {
  if (href && /wall-?\d+_\d+/.test(href)) return href.replace(/&thread=\d+/, '');
  if (!id) return null;
  const post = /-?\d+_\d+/.exec(attr(wall, 'data-post-id') ?? wall?.id ?? '')?.[0];
  return isReply ? (post ? `/wall${post}?reply=${id.split('_')[1]}` : null) : `/wall${id}`;
}

/** "To Ann": whom a comment answers. */
function parentOf(post: Element): Partial<Excerpt> | null {
  const to = own(post, '.reply_to, .wall_reply_greeting, .mem_link[mention]', SCOPES);
  const id = /'(-?\d+_\d+)'\s*\)?$/.exec(attr(to, 'onclick')?.replace(/\)\s*;?$/, '') ?? '')?.[1];
  if (to) return { author: lineOf(to), nativeId: id ?? null };
  // In a thread the answer to another answer names whom it is for; nobody knows which of theirs.
  const root = own(post, '[class*="vkitCommentReplyTarget"]', SCOPES) ? null : post.parentElement?.closest(ROOT);
  return root ? { author: lineOf(authorIn(root)), nativeId: idOf(root) } : null;
}

function copiedIn(post: Element): Partial<Excerpt> | null {
  const copy = post.querySelector(COPIED);
  if (!copy) return null;
  const text = copy.querySelector(`.wall_post_text, .published_by_quote, ${WORDS}`);
  const author = copy.querySelector('a.copy_author, a.published_by, a.author, a.pi_author, [data-testid="post-header-title"]');
  const link = attr(copy, 'a.published_by_date, a[data-testid="post_date_block_preview"]', 'href');
  return { author: nameIn(author), text: text ? cleanText(text) : null, permalink: link };
}
