import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

const TEXT = ['.gsc-comment-content', '.gsc-reply-content'];
const NAME = ['.gsc-comment-author a[href] .font-semibold', '.gsc-reply-author a[href] .font-semibold', '.gsc-comment-author-avatar span'];
const LINK = ['a:has(> time)[href]'];

/** Inside its frame: a discussion on GitHub shown under a page. */
export const giscus = declared({
  name: 'giscus',
  version: 1,
  checked: '2026-11-22: the source of 2024; not checked on a real page',
  required: ['author', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.gsc-comment .gsc-comment-content') !== null,
  post: '.gsc-comment, .gsc-reply',
  role: 'comment',
  author: NAME,
  profile: ['.gsc-comment-author-avatar[href]', '.gsc-reply-author > a:not(:has(time))', '.gsc-comment-author a[href]:not(:has(time))'],
  text: TEXT,
  clean: { drop: '.email-hidden-toggle, clipboard-copy' },
  time: ['.gsc-comment-header time', '.gsc-reply-header time', 'time[datetime]'],
  link: LINK,
  metrics: { likes: '.gsc-upvotes, .gsc-upvote-button' },
  nested: true,
  more(_post, { doc }, find) {
    const link = attr(find(LINK), 'href');
    const gone = find(TEXT)?.matches('.not-shown') === true;
    return {
      nativeId: match(link, /#discussioncomment-(\d+)/),
      handle: match(attr(find(['.gsc-comment-author-avatar[href]', '.gsc-reply-author > a:not(:has(time))']), 'href'), /([^/]+)$/),
      ...(gone ? { text: null, state: 'deleted' } : {}),
      thread: { url: attr(doc, '.gsc-comments-count a[href], .gsc-header a[href]', 'href'), nativeId: match(link, /\/discussions\/(\d+)/) },
    };
  },
});
