import { nameOf } from './generic/person.ts';
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

const comments = declared({
  name: 'blogger',
  version: 1,
  checked: '2026-11-22: articles of 2011 (classic comments) and 2020 (threaded)',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) =>
    doc.querySelector('#comments-block dt[id^="c"], .comment-thread li.comment[id^="c"], #comments li.comment[id^="c"] .comment-block') !==
    null,
  post: 'li.comment[id^="c"], dt[id^="c"]',
  counts: (post) => /^c\d+$/.test(post.id),
  role: 'comment',
  author: (post) => (post.localName === 'dt' ? post : headIn(post, 'cite')),
  profile: (post) => (post.localName === 'dt' ? post.querySelector(':scope > a[href]') : headIn(post, 'cite a[href]')),
  text: (post) => below(post, '.comment-body') ?? headIn(post, '.comment-content'),
  clean: { drop: '.deleted-comment' },
  time: (post) => below(post, '.comment-footer')?.querySelector('.comment-timestamp a') ?? headIn(post, '.datetime a'),
  link: (post) => below(post, '.comment-footer')?.querySelector('.comment-timestamp a') ?? headIn(post, '.datetime a'),
  nested: true,
  article: {
    box: '.post.hentry, .post-outer .post, .post-outer, article.post',
    title: '.post-title',
    body: '.post-body, .entry-content',
    author: '.post-author [itemprop~="name"], .post-author .fn, [rel~="author"]',
  },
  more: (post) => ({
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
