import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';

const idOf = (post: Element): string => match(post.id, /(\d+)$/) ?? '0';

export const askbot = declared({
  name: 'askbot',
  version: 1,
  checked: '2026-11-28: questions of 2013 and 2015',
  required: ['author', 'authorUrl', 'text', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.post[id^="post-id-"] .post-update-info, .comment[id^="post-id-"] .comment-body') !== null,
  post: '[id^="post-id-"]',
  counts: (post) => /-[1-9]\d*$/.test(post.id),
  role: (post) => (post.matches('.comment') ? 'comment' : post.matches('.answer') ? 'answer' : 'post'),
  author: ['.comment-controls .author', 'a.author', '.post-update-info:first-child .user-info a'],
  text: ['.comment-body', '.post-body'],
  clean: { drop: '.post-update-info-container, .comments, .post-controls, .comment-controls, .tags' },
  time: ['.comment-controls .timeago', '.post-update-info:first-child .timeago'],
  metrics: {
    score: (post, page) =>
      page.doc.querySelector(`#question-vote-number-${idOf(post)}, #answer-vote-number-${idOf(post)}, #comment-img-upvote-${idOf(post)}`),
  },
  nested: true,
  thread: { title: 'h1', starts: false },
  /** An answer's own link leads to it wherever it stands by now: they come in pages and in three orders. */
  more: (_post, _page, find) => {
    const link = attr(find('a.permant-link[href]'), 'href');
    return link ? { permalink: link } : {};
  },
});
