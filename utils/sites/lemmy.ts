import { parseCount } from '@/utils/domain/count.ts';
import type { Format, Time } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { LEMMY } from './hosts.ts';
import { withoutQuery } from './parts/address.ts';
import { leadsTo } from './parts/leads-to.ts';
import { own } from './parts/own.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

/** A listing holds a wide and a narrow copy of the same post: the wide one speaks, the narrow one fills in. */
const LISTING = '.post-listing';
const COMMENT = '.comment-node, .comment > .details, [id^="comment-"].details';
const POSTS = `${LISTING}, ${COMMENT}`;

export const lemmy: Recipe = {
  name: 'lemmy',
  version: 1,
  siteName: 'Lemmy',
  checked: '2026-11-29: threads (0.17, 0.19) and communities (0.17, and of 2026), logged out',
  required: ['author', 'authorUrl', 'permalink'],
  fits: ({ doc }) => doc.querySelector(LEMMY) !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(POSTS)].filter((post) => !post.parentElement?.closest(COMMENT)),
  around: (target) => target.closest(POSTS),
  read: (post, page) => (post.matches(LISTING) ? readListing(post, page) : readComment(post, page)),
};

const person = (post: Element): Element | null => own(post, 'a.person-listing, a[href*="/u/"]:not(.md-div *)', COMMENT);

function who(post: Element): Pick<Draft, 'author' | 'handle' | 'authorUrl'> {
  const link = person(post);
  const href = attr(link, 'href');
  const shown = /^@?([^\s@]+@[\w.-]+)$/.exec(lineOf(link) ?? '')?.[1];
  return {
    author: lineOf(link?.querySelector('span')) ?? attr(link, 'title'),
    handle: href?.split('/u/')[1]?.split(/[?#]/)[0] ?? shown ?? null,
    authorUrl: href,
  };
}

/** Both copies of a moment: "Friday, October 4th, 2024 at 3:43:10 PM GMT+03:00" behind "1 year ago". */
function when(post: Element, { lang, now }: PageView): Time | null {
  const stamp = own(post, '.moment-time, span.pointer.unselectable[data-tippy-content]', COMMENT);
  return (
    timeFromText(attr(stamp, 'data-tippy-content')?.replace(/(\d)(?:st|nd|rd|th)\b/, '$1'), 'en', now) ??
    timeFromText(lineOf(stamp), lang, now)
  );
}

function readListing(post: Element, page: PageView): Draft {
  const wide = post.querySelector('.d-none.d-sm-block') ?? post;
  const find = (selector: string) => wide.querySelector(selector) ?? post.querySelector(selector);
  const title = find('.post-title a[href*="/post/"], .post-title a, .post-title h1');
  const path = withoutQuery(attr(find(`a${leadsTo(page, '/post/')}`), 'href')) ?? (/^\/post\/\d+/.exec(page.url.pathname)?.[0] || null);
  const text = [...post.querySelectorAll('.md-div, #postContent')].find((body) => !body.querySelector('.md-div'));
  const score = find('.post-score, .vote-bar .unselectable, .vote-bar [data-tippy-content]:not(button)');
  const author = who(post);
  return {
    ...author,
    role: 'post',
    nativeId: path?.split('/').at(-1) ?? null,
    title: lineOf(title),
    text: text ? cleanText(text) : '',
    textCut: text?.matches('.preview-lines') ?? false,
    permalink: path,
    postedAt: when(post, page),
    metrics: {
      score: parseCount(lineOf(score), page.lang) ?? parseCount(attr(score, 'data-tippy-content')?.split('•')[0], page.lang),
      replies: parseCount(attr(find('a[href*="scrollToComments"]'), 'title') ?? lineOf(find('a[href*="scrollToComments"]')), page.lang),
    },
    format: formatOf(post, text),
    thread: { title: lineOf(title), url: path, starter: author.handle ?? null, community: communityIn(post) ?? communityIn(page.doc) },
  };
}

/** A card shows neither the picture nor the words: what it is tells where its thumbnail leads. */
function formatOf(post: Element, text: Element | undefined): Format {
  const leads = [...post.querySelectorAll('a.thumbnail, a:has(> .thumbnail), a.fst-italic, .post-title a')]
    .map((link) => attr(link, 'href') ?? '')
    .filter((href) => /^https?:/.test(href) && !/\/post\/\d+/.test(href));
  if (post.querySelector('.img-expanded') || leads.some((href) => /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(href))) return 'image';
  return leads.length > 0 && !text ? 'link' : 'text';
}

function readComment(post: Element, page: PageView): Draft {
  const find = (selector: string) => own(post, selector, COMMENT);
  const id = /\d+$/.exec(post.id)?.[0] ?? null;
  const body = find('.comment-content .md-div, .md-div');
  const link = withoutQuery(attr(find('a:is([href*="/post/"], [href*="/comment/"]):not(.md-div *)'), 'href'));
  const score = find('[aria-label][data-tippy-content*="pvote"] , .unselectable span[aria-label]');
  const above = post.closest('.comment')?.parentElement?.closest('.comment')?.querySelector(COMMENT);
  const said = above?.querySelector('.md-div');
  const listing = page.doc.querySelector(LISTING);
  const thread = /^\/post\/\d+/.exec(link ?? page.url.pathname)?.[0] ?? null;
  return {
    ...who(post),
    role: 'comment',
    nativeId: id,
    text: body ? cleanText(body) : '',
    state: body ? 'live' : 'deleted',
    // Before 0.19 a comment's link leads to what it answers.
    permalink: link?.replace(/(?<=\/comment\/)\d+$/, id ?? '$&') ?? (id && thread ? `${thread}/${id}` : null),
    postedAt: when(post, page),
    // Since 1.0 the button shows the votes for it alone, and tells the points of all.
    metrics: {
      score: parseCount(match(attr(score, 'data-tippy-content'), /^([^•]+)•/), page.lang) ?? parseCount(lineOf(score), page.lang),
    },
    parent: above
      ? { nativeId: /\d+$/.exec(above.id)?.[0] ?? null, author: who(above).author ?? null, text: said ? cleanText(said) : null }
      : null,
    thread: {
      title: lineOf(listing?.querySelector('.post-title a') ?? null),
      starter: listing ? (who(listing).handle ?? null) : null,
      community: communityIn(page.doc),
      url: thread,
    },
  };
}

const communityIn = (root: ParentNode): string | null =>
  lineOf(root.querySelector('a.community-link, .post-listing a[href*="/c/"]:not(.md-div *)')) || null;
