import { parseCount } from '@/utils/domain/count.ts';
import type { Excerpt } from '@/utils/domain/post.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { likesNamed } from './parts/likes-named.ts';
import { own } from './parts/own.ts';
import { cleanText } from './text.ts';

/** On a profile, under what stands there, on a thread or a resource as a review: `data-content` says which and its number. */
const POST = '.message--simple:not(form), .message--review, .comment:not(form)';
const TEXT = ['.message-body', '.comment-body'];
const CLEAN = { drop: '.bbCodeBlock-expandLink', quote: '.bbCodeBlock--quote' };
const TIME = ['.message-attribution time', '.comment-actionBar time', '.message-actionBar time'];

/** Messages beside XenForo's threads: smaller, with comments in them. Threads, their questions and articles are in `xenforo2.ts`. */
export const xenforo2Simple = declared({
  name: 'xenforo2-simple',
  site: 'xenforo2',
  version: 1,
  checked: '2026-11-28: a profile and the reviews of a thread, logged in (2.1, 2026); reviews of resources not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    doc.querySelector('.message--simple[data-content] .message-body, .message--review[data-content] .message-body') !== null,
  post: POST,
  nested: true,
  role: (post) => (post.matches('.message--review, .js-review') ? 'review' : post.matches('.comment') ? 'comment' : 'post'),
  author: ['.message-user [itemprop="name"]', '.attribution .username:first-child', '.comment-user', '.contentRow-header .username'],
  /** Beside the author's name may stand that of the person on whose profile it is. */
  profile: '.message-user a[data-user-id], .comment:not(form) .comment-avatar a[data-user-id], .contentRow-figure a[data-user-id]',
  text: TEXT,
  clean: CLEAN,
  time: TIME,
  link: (post) => TIME.map((time) => own(post, time, POST)?.closest('a[href]')).find((link) => link) ?? null,
  anchor: (post) => attr(post, 'data-content'),
  quote: { block: '.bbCodeBlock--quote', author: '.bbCodeBlock-title' },
  thread: { title: 'h1.p-title-value|.memberHeader-nameWrapper|h1', community: '.p-breadcrumbs li:last-child a', starts: false },
  more(post, { lang }, find) {
    const author = attr(post, 'data-author');
    const above = post.parentElement?.closest(POST) ?? null;
    const permalink = post.matches('.comment') ? commentLink(post, above) : null;
    return {
      nativeId: attr(post, 'data-content'),
      ...(author ? { author } : {}),
      ...(permalink ? { permalink } : {}),
      parent: parentOf(above),
      metrics: {
        likes: likesNamed(find(['.reactionsBar-link', '.likesBar a']), 'bdi', lang, true),
        rating: parseCount(match(attr(find('.ratingStars[title]'), 'title'), /^(\d(?:[.,]\d+)?)\s/), lang),
      },
      state: find('.messageNotice--deleted') && !find(TEXT) ? 'deleted' : 'live',
    };
  },
});

/** Nothing leads to a comment: its address is made of its number and of that of what it stands under. */
function commentLink(post: Element, above: Element | null): string | null {
  const base = match(attr(above && own(above, 'a[href*="/profile-posts/"]', POST), 'href'), /^(.*\/profile-posts\/)/);
  const id = match(attr(post, 'data-content'), /^profile-post-comment-(\d+)$/);
  return base && id ? `${base}comments/${id}/` : null;
}

const parentOf = (above: Element | null): Partial<Excerpt> | null =>
  above && {
    nativeId: attr(above, 'data-content'),
    author: attr(above, 'data-author'),
    text: cleanText(TEXT.map((text) => own(above, text, POST)).find((text) => text) ?? null, CLEAN),
  };
