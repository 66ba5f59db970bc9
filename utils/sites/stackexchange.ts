import { parseCount } from '@/utils/domain/count.ts';
import { timeFromAttribute } from '@/utils/domain/time.ts';
import { attr, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';
import type { PageView } from './recipe.ts';
import { cleanText } from './text.ts';

/** Of two signatures the first is who edited: the author's is marked, else the last. */
const AUTHOR = [
  '[itemprop~="author"] a:not(.comment-link)',
  '[itemprop~="author"] [itemprop~="name"]',
  '.post-signature:last-of-type .user-details a',
  '.post-signature:last-of-type .user-details:not(:has(.reputation-score))',
  '.comment-user',
];
const OWNER = [
  '.post-signature.owner .relativetime',
  '.post-signature:last-of-type .user-action-time .relativetime',
  '.comment-date [title]',
  'a.comment-link time[title]',
];

/** Comments of always, and the "follow-ups" that some sites of the network show since 2025. */
const COMMENT = '.comment[id^="comment-"], [id^="follow-up-"][itemprop~="comment"]';
const LINK = ['a.js-share-link', 'a.short-link', '.post-menu > a[title^="permalink"]', '.comment-date a.comment-link', 'a.comment-link'];

const questionOf = ({ doc, url }: PageView): string | null =>
  attr(doc, '#question', 'data-questionid') ?? match(url.pathname, /\/q(?:uestions)?\/(\d+)/);

/** To those who are signed in, "share" adds their own number. */
const ownLink = (href: string | null): string | null => href?.replace(/(\/[qa]\/\d+)\/\d+$/, '$1') ?? null;

/** Where no link shows it: the comment's number and that of the post it is on. */
function commentLink(comment: Element, page: PageView): string | null {
  const id = match(comment.id, /(\d+)$/);
  const post = match(comment.closest('.answer')?.id, /(\d+)$/) ?? questionOf(page);
  return id && post ? new URL(`#comment${id}_${post}`, page.url).href : null;
}

/** Until 2011 a comment's words stand before who wrote them, in no element of their own. */
const BARE = '.comment-text > div:not(.comment-body, :has(.comment-copy))';

export const stackexchange = declared({
  name: 'stackexchange',
  version: 1,
  checked: '2026-11-27: questions on eight sites of the network (2019 to 2026); those before 2012 from memory',
  required: ['author', 'text', 'postedAt'],
  fits: ({ doc }) =>
    doc.querySelector('#question :is(.js-post-body, .post-text), .answer[id^="answer-"] :is(.js-post-body, .post-text)') !== null,
  post: `#question, .answer[id^="answer-"], ${COMMENT}`,
  role: (post) => (post.id === 'question' ? 'post' : post.matches(COMMENT) ? 'comment' : 'answer'),
  author: AUTHOR,
  text: ['.js-post-body', '.post-text', '.comment-copy', '[itemprop~="text"]'],
  clean: { drop: '.post-notice, aside.s-notice' },
  time: OWNER,
  link: LINK,
  nested: true,
  thread: { title: '#question-header h1 a, #question-header h1', starts: false },
  more(post, page, find) {
    const comment = post.matches(COMMENT);
    const shown = find(['.js-vote-count', '.vote-count-post', '.comment-score span', 'button:first-of-type .fs-caption']);
    const time = find(OWNER);
    const bare = comment ? find(BARE) : null;
    const owner = page.doc.querySelector(
      '#question .post-signature.owner .user-details, #question .post-signature:last-of-type .user-details',
    );
    return {
      nativeId: match(post.id, /(\d+)$/) ?? questionOf(page),
      permalink: comment ? (attr(find(LINK), 'href') ?? commentLink(post, page)) : ownLink(attr(find(LINK), 'href')),
      ...(bare ? { text: cleanText(bare, { drop: '.comment-user, a[href*="/users/"], .comment-date' }).replace(/\s*–$/, '') } : {}),
      title: post.id === 'question' ? textOf(page.doc, '#question-header h1') : null,
      postedAt: timeFromAttribute(attr(time, 'title')?.split(',')[0]),
      metrics: {
        score: parseCount(attr(shown, 'data-value') ?? attr(post, comment ? 'data-none' : 'data-score') ?? shown?.textContent, 'en'),
        replies: post.id === 'question' ? parseCount(attr(page.doc, '#answers-header [data-answercount]', 'data-answercount'), 'en') : null,
      },
      thread: {
        nativeId: questionOf(page),
        title: textOf(page.doc, '#question-header h1'),
        starter: textOf(owner, 'a, [itemprop~="name"]'),
      },
    };
  },
});
