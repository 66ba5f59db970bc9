import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';

/** Of two signatures the first is who edited: the author's is marked, else the last. */
const AUTHOR = [
  '[itemprop~="author"] a',
  '[itemprop~="author"] [itemprop~="name"]',
  '.post-signature:last-of-type .user-details a',
  '.post-signature:last-of-type .user-details',
  '.comment-user',
];
const OWNER = [
  '.post-signature.owner .relativetime',
  '.post-signature:last-of-type .user-action-time .relativetime',
  '.comment-date [title]',
];

export const stackexchange = declared({
  name: 'stackexchange',
  version: 1,
  checked: '2026-11-22: questions on two sites of the network (2019, 2023)',
  required: ['author', 'text', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('#question[data-questionid], .answer[data-answerid]') !== null,
  post: '#question, .answer[id^="answer-"], .comment[id^="comment-"]',
  role: (post) => (post.id === 'question' ? 'post' : post.matches('.comment') ? 'comment' : 'answer'),
  author: AUTHOR,
  text: ['.js-post-body', '.post-text', '.comment-copy'],
  clean: { drop: '.post-notice, aside.s-notice' },
  time: OWNER,
  link: ['a.js-share-link', 'a.short-link', '.comment-date a.comment-link'],
  nested: true,
  thread: { title: '#question-header h1 a, #question-header h1', starts: false },
  more(post, page, find) {
    const comment = post.matches('.comment');
    const shown = find(['.js-vote-count', '.vote-count-post', '.comment-score span']);
    const time = find(OWNER);
    const owner = page.doc.querySelector(
      '#question .post-signature.owner .user-details, #question .post-signature:last-of-type .user-details',
    );
    return {
      nativeId:
        attr(post, 'data-questionid') ??
        attr(post, 'data-answerid') ??
        attr(post, 'data-comment-id') ??
        (/\d+$/.exec(post.id)?.[0] || null),
      title: post.id === 'question' ? textOf(page.doc, '#question-header h1') : null,
      postedAt: timeFromAttribute(attr(time, 'title')?.split(',')[0]),
      metrics: {
        score: parseCount(attr(shown, 'data-value') ?? attr(post, comment ? 'data-none' : 'data-score') ?? shown?.textContent, 'en'),
        replies: post.id === 'question' ? parseCount(attr(page.doc, '#answers-header [data-answercount]', 'data-answercount'), 'en') : null,
      },
      thread: {
        nativeId: attr(page.doc, '#question', 'data-questionid'),
        title: textOf(page.doc, '#question-header h1'),
        starter: textOf(owner, 'a, [itemprop~="name"]'),
      },
    };
  },
});
