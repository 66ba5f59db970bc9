import type { Excerpt } from '@/utils/domain/post.ts';
import { attr, first, match } from './dom.ts';
import { MBIN } from './hosts.ts';
import { declared } from './parts/declared.ts';
import type { PageView } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** Threads and microblogs ("entry", "post") and the comments on both, one after another, however deep they answer each other. */
const ENTRY = 'article.entry[id^="entry-"]';
const POST = '.post.subject[id^="post-"]';
const COMMENT = '.comment[id^="entry-comment-"], .comment[id^="post-comment-"]';

const USER = ':is(header, .entry__meta) a.user-inline';
const GONE = ':scope > .content > p.text-muted:only-child > i';
const BADGES = 'small, .badge, .entry__domain';

/** "@ann@boats.example"; what else tells the account leaves out the site where it is its own. */
const handleIn = (user: Element | null): string | null =>
  match(attr(user, 'title'), /^@?(\S+)$/) ?? match(attr(user, 'data-mentions-username-param'), /^@?(\S+@\S+)$/);

/** Kbin until 2024, and Mbin that went on with it. */
export const mbin = declared({
  name: 'mbin',
  version: 1,
  siteName: 'Mbin',
  checked:
    '2026-11-29: the templates of Mbin (2023 to 2026), a comment of Kbin (May 2024) as another page copied it; not checked on a real page',
  required: ['author', 'handle', 'authorUrl', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(MBIN) !== null,
  post: `${ENTRY}, ${POST}, ${COMMENT}`,
  role: (post) => (post.matches(COMMENT) ? 'comment' : 'post'),
  author: USER,
  profile: USER,
  text: ['.entry__body .content', '.content'],
  clean: { drop: 'figure, .more' },
  /** Behind it, when it was last changed. */
  time: 'header > time[datetime], header > a > time[datetime], .entry__meta > span > time[datetime]',
  metrics: {
    likes: '[data-subject-target="favCounter"]',
    reposts: '[data-subject-target="upvoteCounter"]',
    replies: '[data-subject-target="commentsCounter"]',
  },
  more(post, page, find) {
    const gone = find(GONE) !== null;
    const entry = post.matches(ENTRY) ? post : page.doc.querySelector(ENTRY);
    const start = post.matches(COMMENT) ? page.doc.querySelector(`${ENTRY}, ${POST}`) : post;
    const thread = start && addressOf(start, page);
    return {
      handle: handleIn(find(USER)),
      title: post === entry ? titleOf(post) : null,
      ...(gone ? { text: '', state: 'deleted' } : {}),
      textCut: post === entry && find('.entry__body') === null && find('.short-desc') !== null,
      permalink: addressOf(post, page),
      format: post === entry && find('.entry__domain') ? 'link' : null,
      parent: answered(post, page),
      thread: {
        nativeId: match(start?.id, /(\d+)$/),
        title: entry && titleOf(entry),
        url: thread,
        community: lineOf(find(':is(header, .entry__meta) a.magazine-inline')) ?? match(page.url.pathname, /^\/m\/([^/]+)/),
        starter: handleIn(first(start, USER)),
      },
    };
  },
});

const titleOf = (entry: Element): string | null => cleanText(first(entry, 'h1, h2'), { drop: BADGES }) || null;

/** A thread's own page links to no more than its comments; a comment there has its place. */
function addressOf(post: Element, { url }: PageView): string | null {
  const link = attr(first(post, 'header a.link-muted[href]', 'h2 > a[href*="/t/"]', 'footer a[href$="#comments"]'), 'href');
  if (link) return post.matches(COMMENT) ? link : link.replace(/#.*$/, '');
  const path = match(url.pathname, /^(\/m\/[^/]+\/[tp]\/\d+(?:\/[^/]+)?)/);
  return path && (post.matches(COMMENT) ? `${path}#${post.id}` : path);
}

/** What it answers is told by number, also where that stands on another page; on the thread itself nothing is told. */
function answered(post: Element, { doc }: PageView): Partial<Excerpt> | null {
  const number = attr(post, 'data-subject-parent-value');
  if (!number || !post.matches(COMMENT)) return null;
  const above = doc.getElementById(post.id.replace(/\d+$/, number));
  return { nativeId: number, author: lineOf(first(above, USER)), text: cleanText(first(above, '.content')) || null };
}
