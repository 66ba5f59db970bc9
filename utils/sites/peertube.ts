import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

/** A video and what is said under it. */
export const peertube = declared({
  name: 'peertube',
  version: 1,
  siteName: 'PeerTube',
  checked: '2026-11-28: the template of 2023; not checked on a real page',
  required: ['author', 'handle', 'authorUrl', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('my-video-comments, .root-comment .comment-account') !== null,
  post: '.root-comment',
  counts: (post) => post.querySelector('.comment-html') !== null,
  role: 'comment',
  author: '.comment-account-name',
  profile: '.comment-account a[href]',
  text: '.comment-html',
  time: 'a.comment-date',
  link: 'a.comment-date',
  nested: true,
  article: {
    box: '.video-info',
    title: '.video-info-name',
    body: '.video-info-description-html',
    author: 'a[href*="/a/"], a[href*="/accounts/"]',
  },
  more: (_post, _page, find) => ({
    handle: lineOf(find('.comment-account-fid')),
    state: find('.comment-html-deleted') ? 'deleted' : 'live',
    ...(find('.comment-html-deleted') ? { text: '' } : {}),
  }),
});
