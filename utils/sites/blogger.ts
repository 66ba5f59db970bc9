import type { Time } from '@/utils/domain/post.ts';
import { timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { nameOf } from './generic/names.ts';
import { declared } from './parts/declared.ts';
import type { Recipe } from './recipe.ts';

/** A threaded comment is one box; a classic one is a `dt` with the name and two `dd`, the words and the time. */
const below = (post: Element, wanted: string): Element | null => {
  for (let next = post.localName === 'dt' ? post.nextElementSibling : null; next?.localName === 'dd'; next = next.nextElementSibling) {
    if (next.matches(wanted)) return next;
  }
  return null;
};

/** Replies stand beside the block of what they answer, in the same item. */
const headIn = (post: Element, wanted: string): Element | null =>
  post.querySelector(':scope > .comment-block')?.querySelector(wanted) ?? null;

/** Where the page's own script has laid the comments out anew the number is on the block in the item. */
const numberOf = (post: Element): string | null =>
  match(post.id, /^c(\d+)$/) ?? match(post.querySelector(':scope > .comment-block')?.id, /^c(\d+)$/);

const stamp = (post: Element): Element | null =>
  below(post, '.comment-footer')?.querySelector('.comment-timestamp a') ?? headIn(post, '.datetime a');

/** The link to a comment holds its moment, where the page shows the blog's own clock. */
function exactly(link: Element | null): { postedAt?: Time } {
  const postedAt = timeFromEpoch(match(attr(link, 'href'), /[?&]showComment=(\d{13})/));
  return postedAt ? { postedAt } : {};
}

const comments = declared({
  name: 'blogger',
  version: 1,
  checked:
    '2026-11-28: articles of 2011 (classic comments) and 2020 (threaded), one with its day above, and one of 2015 as its script lays it out',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    doc.querySelector(
      '#comments-block dt[id^="c"], .comment-thread li.comment[id^="c"], #comments li.comment[id^="c"] .comment-block, li.comment[kind] > .comment-block[id^="c"]',
    ) !== null,
  post: 'li.comment, dt[id^="c"]',
  counts: (post) => numberOf(post) !== null,
  role: 'comment',
  id: numberOf,
  author: (post) => (post.localName === 'dt' ? post : headIn(post, 'cite')),
  profile: (post) => (post.localName === 'dt' ? post.querySelector(':scope > a[href]') : headIn(post, 'cite a[href]')),
  text: (post) => below(post, '.comment-body') ?? headIn(post, '.comment-content'),
  clean: { drop: '.deleted-comment' },
  time: stamp,
  link: stamp,
  nested: true,
  article: {
    told: true,
    box: '.post.hentry, .post-outer .post, .post-outer, article.post',
    title: '.post-title',
    body: '.post-body, .entry-content',
    author: '.post-author [itemprop~="name"], .post-author .fn, [rel~="author"]',
  },
  more: (post, _page, find) => ({
    ...exactly(find(stamp)),
    author: nameOf(post.localName === 'dt' ? post : headIn(post, 'cite')),
    state: (below(post, '.comment-body') ?? headIn(post, '.comment-content'))?.querySelector('.deleted-comment') ? 'deleted' : 'live',
  }),
});

export const blogger: Recipe = {
  ...comments,
  around(target, page) {
    let part = target.closest('#comments-block > dd');
    while (part?.localName === 'dd') part = part.previousElementSibling;
    return comments.around(part ?? target, page);
  },
};
