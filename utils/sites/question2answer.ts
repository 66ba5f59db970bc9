import { attr, match, textOf } from './dom.ts';
import { declared } from './parts/declared.ts';

/** What all three kinds of post have, each with its own kind in the name. */
const of = (part: string): string => `:is(.qa-q-view-${part}, .qa-a-item-${part}, .qa-c-item-${part})`;

/** After a line break the same parts say who edited it last, and when. */
const WHEN = `${of('when')}:not(br ~ *)`;
const WHO = `${of('who')}:not(br ~ *) ${of('who-data')}`;

const TITLE = 'h1 .entry-title, h1 [itemprop="name"], h1 > a';

/** Questions, their answers and the comments on both, which lie in what they are on; all are numbered together. */
export const question2answer = declared({
  name: 'question2answer',
  version: 1,
  checked: '2026-11-28: the template of 1.8 and pages made from what 1.6 wrote; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.qa-q-view .qa-q-view-content, .qa-a-list-item .qa-a-item-content') !== null,
  post: '.qa-q-view[id^="q"], .qa-a-list-item[id^="a"], .qa-c-list-item[id^="c"]',
  id: /^[qac](\d+)$/,
  nested: true,
  role: (post) => (post.matches('.qa-q-view') ? 'post' : post.matches('.qa-a-list-item') ? 'answer' : 'comment'),
  author: [`${WHO} [itemprop="name"]`, `${WHO} .qa-user-link`, WHO],
  profile: `${WHO} a.qa-user-link[href]`,
  text: [`${of('content')} .entry-content`, `${of('content')} [itemprop="text"]`, of('content')],
  time: [`${WHEN} time`, `${WHEN} .value-title`, WHEN],
  link: `a${of('what')}:not(br ~ *)[href]`,
  anchor: (post) => post.id,
  metrics: {
    score: '.qa-netvote-count-data',
    likes: '.qa-upvote-count-data',
    replies: '.qa-q-view-stats .qa-a-count-data',
    views: '.qa-q-view-main .qa-view-count-data',
  },
  more: (post, { doc }) => ({
    title: post.matches('.qa-q-view') ? textOf(doc, TITLE) : null,
    thread: {
      nativeId: match(attr(doc, '.qa-q-view', 'id'), /^q(\d+)$/),
      title: textOf(doc, TITLE),
      community: textOf(doc, '.qa-q-view-where-data'),
      starter: textOf(doc, '.qa-q-view-who:not(br ~ *) .qa-q-view-who-data'),
    },
  }),
});
