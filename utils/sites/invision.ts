import { parseCount } from '@/utils/domain/count.ts';
import { timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { summed } from './parts/summed.ts';
import { when } from './parts/when.ts';
import { lineOf } from './text.ts';

const LINK = (post: Element): Element | null =>
  post.querySelector('.ipsComment_meta time, .ipsEntry__header time')?.closest('a') ??
  post.querySelector('a[rel~="bookmark"][href*="#entry"], a[href*="do=findComment"], a[href*="#findComment"]');

const TIME = [
  '.ipsComment_meta time',
  '.ipsEntry__header time',
  '.ipsEntry__date time',
  '.posted_info .published',
  'abbr.published',
  'time:not([data-role="commentContent"] *)',
];

/** Comments on an entry, a picture, a file. */
const ELSEWHERE = '[data-commentapp]:not([data-commentapp="forums"])';

/** What a quote of the post will say of it, since 4: nowhere else does a guest's name stand without the group's. */
function quotable(post: Element): { author: string | null; at: string | null } {
  const data = attr(post, '[data-quotedata]', 'data-quotedata');
  return { author: unquoted(match(data, /"username":("(?:[^"\\]|\\.)*")/)), at: match(data, /"timestamp":(\d+)/) };
}

function unquoted(json: string | null): string | null {
  try {
    return json === null ? null : String(JSON.parse(json));
  } catch {
    return null; // a page's mistake, not ours
  }
}

/** Versions 4 and 5 call it a comment, 3 a post; all mark the author, the time and the words. */
export const invision = declared({
  name: 'invision',
  version: 1,
  checked: '2026-11-28: threads of 2015 (3.4), 2020 (4.4) and 2024 (two, 4.7); version 5 by its templates',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('article[id^="elComment_"], .post_block[id^="post_id_"], [id^="elPostFeed"]') !== null,
  post: 'article[id^="elComment_"], .post_block[id^="post_id_"]',
  author: [
    '.cAuthorPane_author a[href]:not(.ipsRepBadge)',
    '.cAuthorPane_author:not(:has(.ipsRepBadge))',
    '.ipsEntry__header .ipsUsername',
    '.ipsEntry__header h3 a[href]',
    '.ipsEntry__header h3:not(:has(*))',
    '.author [itemprop~="name"], [itemprop~="creator"]',
    '.author',
    '.ipsComment_author a',
    '.ipsUsername',
  ],
  profile: [
    '.cAuthorPane_author a:not(.ipsRepBadge)',
    '.ipsEntry__header a[href*="/profile/"]',
    '.author a',
    '.user_details a[href*="/user/"]',
    '.ipsComment_author a[href*="/profile/"]:not([href*="/badges"])',
  ],
  text: ['[data-role="commentContent"]', '[itemprop~="commentText"]', '.post.entry-content', '.post_body .post'],
  clean: { drop: '[data-excludequote], .ipsEdited, .edit, .nexusad, [data-nosnippet], .ipsEmbeddedOther_loading' },
  time: TIME,
  link: LINK,
  quote: {
    block: '.ipsQuote, blockquote',
    author: '.ipsQuote_citation, .citation',
    id: (block) => attr(block, 'data-ipsquote-contentcommentid'),
  },
  /** Version 5 and its guests' views link to no post: its address is the topic's and the comment's number. */
  more(post, page, find) {
    const { url, lang } = page;
    const said = quotable(post);
    const id = match(post.id, /(\d+)$/);
    const link = attr(find(LINK), 'href');
    const topic = /^.*?\/topic\/\d+[^/&]*/.exec(url.pathname + url.search)?.[0];
    return {
      ...(said.author ? { author: said.author } : {}),
      postedAt: when(find(TIME), page) ?? timeFromEpoch(said.at),
      role: post.querySelector(ELSEWHERE) ? 'comment' : 'post',
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
    starts: ({ doc }) => doc.querySelector(ELSEWHERE) === null,
  },
});
