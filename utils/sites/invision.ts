import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { summed } from './parts/summed.ts';
import { lineOf } from './text.ts';

const LINK = (post: Element): Element | null =>
  post.querySelector('.ipsComment_meta time, .ipsEntry__header time')?.closest('a') ??
  post.querySelector('a[rel~="bookmark"][href*="#entry"], a[href*="do=findComment"], a[href*="#findComment"]');

/** Versions 4 and 5 call it a comment, 3 a post; all mark the author, the time and the words. */
export const invision = declared({
  name: 'invision',
  version: 1,
  checked: '2026-11-22: threads of 2015 (3.4) and 2024 (4.7); version 5 not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('article[id^="elComment_"], .post_block[id^="post_id_"], [id^="elPostFeed"]') !== null,
  post: 'article[id^="elComment_"], .post_block[id^="post_id_"]',
  author: [
    '.cAuthorPane_author a[href]',
    '.cAuthorPane_author:not(:has(.ipsRepBadge))',
    '.ipsEntry__header .ipsUsername',
    '.ipsEntry__header h3 a[href]',
    '.ipsEntry__header h3:not(:has(*))',
    '.author [itemprop~="name"], [itemprop~="creator"]',
    '.author',
    '.ipsComment_author a',
    '.ipsUsername',
  ],
  profile: ['.cAuthorPane_author a', '.ipsEntry__header a[href*="/profile/"]', '.author a', '.user_details a[href*="/user/"]'],
  text: ['[data-role="commentContent"]', '[itemprop~="commentText"]', '.post.entry-content', '.post_body .post'],
  clean: { drop: '[data-excludequote], .ipsEdited, .edit, .nexusad, .ipsEmbeddedOther_loading' },
  time: ['.ipsComment_meta time', '.ipsEntry__header time', '.ipsEntry__date time', '.posted_info .published', 'abbr.published'],
  link: LINK,
  quote: { block: '.ipsQuote, blockquote', author: '.ipsQuote_citation, .citation' },
  /** Version 5 and its guests' views link to no post: its address is the topic's and the comment's number. */
  more(post, { url, lang }, find) {
    const id = match(post.id, /(\d+)$/);
    const link = attr(find(LINK), 'href');
    const topic = /^.*?\/topic\/\d+[^/&]*/.exec(url.pathname + url.search)?.[0];
    return {
      permalink: link ?? (topic && id ? `${topic}/${topic.includes('?') ? '&' : '?'}do=findComment&comment=${id}` : null),
      metrics: {
        likes:
          parseCount(lineOf(find('[data-role="reactCountText"]')), lang) ?? summed(post.querySelectorAll('.ipsReact_reactCount'), lang),
      },
    };
  },
  thread: {
    title: 'h1.ipsType_pageTitle, h1',
    community: '.ipsBreadcrumb li:nth-last-child(2) a, #secondary_navigation li:last-child a',
    current: '.ipsPagination_active, .pagination .active',
  },
});
