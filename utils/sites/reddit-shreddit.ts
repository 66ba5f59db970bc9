import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt, Format } from '@/utils/domain/post.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, first, match, textOf } from './dom.ts';
import { own } from './parts/own.ts';
import { FOUND, readFound } from './parts/reddit-search.ts';
import type { Draft, PageView, Recipe } from './recipe.ts';
import { cleanText, lineOf } from './text.ts';

const POST = 'shreddit-post, shreddit-ad-post';
/** One of a person's comments on their own page, where whose it is need not stand. */
const OWN = 'shreddit-profile-comment';
const COMMENT = `shreddit-comment, ${OWN}`;
const POSTS = `${POST}, ${COMMENT}, ${FOUND}`;
const SAID = '[slot="comment"], [slot="text-body"]';
const formats: Readonly<Record<string, Format>> = {
  text: 'text',
  self: 'text',
  image: 'image',
  video: 'video',
  gallery: 'carousel',
  link: 'link',
  poll: 'poll',
};

/** Since 2023: the facts are attributes of custom elements, the words lie in their slots. */
export const redditShreddit: Recipe = {
  name: 'reddit-shreddit',
  site: 'reddit',
  version: 1,
  siteName: 'Reddit',
  checked:
    '2026-11-29: threads and profiles as several scrapers saw them in 2026; comments and posts found by search (saved pages of 2026)',
  required: ['author', 'handle', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('shreddit-app, shreddit-post, shreddit-comment') !== null,
  posts: ({ doc }) => [...doc.querySelectorAll(POSTS)],
  around: (target) => target.closest(POSTS),
  read(post, page) {
    if (post.matches(FOUND)) return readFound(post);
    const comment = post.matches(COMMENT);
    const author = authorOf(post, page);
    const body = own(post, post.matches(OWN) ? '.md' : comment ? SAID : '[slot="text-body"], shreddit-post-text-body', POSTS);
    const time = own(post, 'faceplate-timeago, time', POSTS);
    const gone =
      post.hasAttribute('is-comment-deleted') ||
      post.hasAttribute('is-post-deleted') ||
      (author === '[deleted]' && !body?.querySelector('p + p'));
    const id = match(attr(post, 'thingid') ?? attr(post, 'comment-id') ?? post.id, /^t[13]_(\w+)$/);
    return {
      role: comment ? 'comment' : 'post',
      nativeId: id,
      author: author === '[deleted]' ? null : author,
      handle: author === '[deleted]' ? null : author,
      authorUrl:
        author && author !== '[deleted]'
          ? (attr(own(post, `a[href*="/user/${CSS.escape(author)}"]`, POSTS), 'href') ?? `/user/${author}/`)
          : null,
      authorId: attr(post, 'author-id'),
      title: comment ? null : titleOf(post),
      text: gone || !body ? '' : cleanText(body, { drop: '[slot="next-comment"]' }),
      permalink: addressOf(post) ?? (comment ? null : attr(own(post, 'a[slot="full-post-link"], a[slot="title"]', POSTS), 'href')),
      postedAt: timeFromAttribute(attr(post, 'created-timestamp') ?? attr(post, 'created') ?? attr(time, 'ts') ?? attr(time, 'datetime')),
      metrics: { score: scoreOf(post), replies: parseCount(attr(post, 'comment-count'), 'en') },
      state: gone ? 'deleted' : 'live',
      promoted: post.matches('shreddit-ad-post') || post.hasAttribute('promoted') || post.hasAttribute('is-promoted'),
      format: formats[attr(post, 'post-type') ?? ''] ?? null,
      parent: parentOf(post),
      thread: threadOf(post, page),
    };
  },
};

function authorOf(post: Element, { url }: PageView): string | null {
  if (!post.matches(OWN)) return attr(post, 'author');
  return attr(own(post, '[author-name]', POSTS), 'author-name') ?? match(url.pathname, /^\/user\/([\w-]+)/);
}

const addressOf = (post: Element): string | null => attr(post, 'permalink') ?? attr(post, 'href')?.replace(/\?.*$/, '') ?? null;

const titleOf = (post: Element | null | undefined): string | null => attr(post, 'post-title') ?? textOf(post, '[slot="title"]');

function scoreOf(post: Element) {
  const row = own(post, 'shreddit-comment-action-row', POSTS);
  const hidden = [post, row].some(
    (one) => one?.hasAttribute('score-hidden') || one?.hasAttribute('is-score-hidden') || one?.hasAttribute('scorehidden'),
  );
  return hidden ? null : parseCount(attr(post, 'score') ?? attr(row, 'score'), 'en');
}

function parentOf(post: Element): Partial<Excerpt> | null {
  const above = post.parentElement?.closest('shreddit-comment');
  if (!above) return attr(post, 'parentid') ? { nativeId: match(attr(post, 'parentid'), /_(\w+)$/) } : null;
  return {
    nativeId: match(attr(above, 'thingid'), /_(\w+)$/),
    author: attr(above, 'author'),
    text: cleanText(own(above, '[slot="comment"]', POSTS)),
    permalink: attr(above, 'permalink'),
  };
}

function threadOf(post: Element, { doc }: PageView): NonNullable<Draft['thread']> {
  if (post.matches(OWN)) return elsewhere(post);
  const top = post.matches(POST)
    ? post
    : first(doc, `shreddit-post[id="${attr(post, 'postid') ?? ''}"]`, 'shreddit-post[view-context="CommentsPage"]', 'shreddit-post');
  return {
    nativeId: match(attr(post, 'postid') ?? top?.id, /_(\w+)$/),
    title: titleOf(top),
    url: attr(top, 'permalink'),
    community:
      attr(top, 'subreddit-prefixed-name') ??
      match(attr(post, 'permalink'), /^\/(r\/[^/]+)/) ??
      lineOf(first(top, '[slot="credit-bar"] a[href^="/r/"]')),
    starter: attr(top, 'author'),
  };
}

/** The page is a person's: neither its title nor its address is the thread's. */
function elsewhere(comment: Element): NonNullable<Draft['thread']> {
  const [url = '', community = null, id = null] = /^\/(r\/[^/]+)\/comments\/(\w+)\//.exec(addressOf(comment) ?? '') ?? [];
  const named = own(comment, `a[href*="/comments/${id}/"]:not([href*="/comment/"])`, POSTS);
  return { nativeId: id, title: lineOf(named) ?? '', url, community };
}
