import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

const ID = 'data-post-id';

/** Burning Board 4 to 6, of WoltLab Suite. */
export const woltlab = declared({
  name: 'woltlab',
  version: 1,
  checked: '2026-11-22: the templates of version 4 and a page of version 6 as others describe it; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('article.wbbPost .messageBody, article.message[data-post-id] .messageBody') !== null,
  post: 'article.wbbPost, article.message[data-post-id]',
  counts: (post) => post.querySelector('.messageBody') !== null && post.querySelector('textarea') === null,
  author: ['.messageSidebar .username [itemprop="name"]', '.messageSidebar .messageAuthor .username', '.messageSidebar .username'],
  profile: ['.messageSidebar a.username[href]', '.messageSidebar .username a[href]', '.messageSidebar a.userLink[href]'],
  text: ['.messageBody .messageText', '.messageText'],
  clean: { drop: '.messageSignature, .messageFooterNotes, .codeBoxHeader, .quoteBoxIcon, .jsToggleButtonEnabled, .spoilerBoxOpenButton' },
  time: [
    '.messageHeader time[datetime]',
    '.messageHeader woltlab-core-date-time[date]',
    'time[datetime]',
    'meta[itemprop="datePublished"]',
  ],
  quote: { block: 'blockquote.quoteBox, woltlab-quote, blockquote', author: '.quoteBoxTitle' },
  thread: { title: '.contentHeaderTitle .contentTitle|h1', community: '.breadcrumbs li:last-child a', current: '.pagination .active span' },
  more(post, page, find) {
    const id = attr(post, ID) ?? match(post.parentElement?.id, /^post(\d+)$/);
    const link = find(['.messageHeader a.permalink[href]', '.messageHeader a[href*="postID="]', '.messageHeader a[href*="#post"]']);
    const stamp = timeFromAttribute(attr(find('.messageHeader woltlab-core-date-time'), 'date'));
    const counts = match(attr(find('woltlab-core-reaction-summary'), 'data'), /^(\[.*\])$/);
    return {
      nativeId: id,
      authorId: attr(post, 'data-user-id') || null,
      permalink: attr(link, 'href') ?? attr(find('meta[itemprop="url"]'), 'content') ?? (id ? new URL(`#post${id}`, page.url).href : null),
      ...(stamp ? { postedAt: stamp } : {}),
      metrics: { likes: parseCount(reactions(counts), 'en') },
      state: post.matches('.messageDeleted, [data-is-deleted="1"]') ? 'deleted' : 'live',
    };
  },
});

/** "[[1,4],[3,2]]": how often each reaction was given. */
function reactions(pairs: string | null): string | null {
  const given = [...(pairs ?? '').matchAll(/\[\s*\d+\s*,\s*(\d+)\s*\]/g)].map(([, times]) => Number(times));
  return given.length > 0 ? String(given.reduce((sum, times) => sum + times, 0)) : null;
}
