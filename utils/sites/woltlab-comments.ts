import { attr } from './dom.ts';
import { declared } from './parts/declared.ts';
import { ownAll } from './parts/own.ts';
import { summed } from './parts/summed.ts';
import { lineOf } from './text.ts';

const RESPONSE = 'woltlab-core-comment-response, li.jsCommentResponse';
const POST = `woltlab-core-comment, li.jsComment, ${RESPONSE}`;
const AUTHOR = ['[itemprop="author"] [itemprop="name"]', '.comment__author, .commentResponse__author', '.containerHeadline .userLink'];

const commentOf = (post: Element): string | null => attr(post.closest('[data-comment-id]'), 'data-comment-id') ?? attr(post, 'comment-id');

/** Its address names it so too; answers are counted apart from comments. */
function idOf(post: Element): string | null {
  const comment = commentOf(post);
  const response = attr(post, 'response-id') ?? attr(post, 'data-response-id');
  return response === null ? comment : comment && `${comment}/response${response}`;
}

/** Before version 6 nothing on the page leads to a comment: this is where its notifications lead, on pages of articles and files. */
const anchorOf = (post: Element): string | null =>
  post.localName === 'li' && post.closest('#comments') && commentOf(post) ? `comments/comment${idOf(post)}` : null;

/** Comments of WoltLab Suite 2 to 6, under articles, files and on profiles; since 6 answers stand beside what they answer. */
export const woltlabComments = declared({
  name: 'woltlab-comments',
  site: 'woltlab',
  version: 2,
  checked: '2026-11-28: the templates of versions 2, 3, 5 and 6; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`:is(${POST}) .userMessage`) !== null,
  post: POST,
  nested: true,
  role: 'comment',
  id: idOf,
  author: AUTHOR,
  text: '.userMessage',
  time: [
    'meta[itemprop="datePublished"], meta[itemprop="dateCreated"]',
    '.comment__permalink time, .commentResponse__permalink time',
    '.containerHeadline time[datetime]',
  ],
  link: '.comment__permalink, .commentResponse__permalink',
  anchor: anchorOf,
  quote: { block: 'blockquote.quoteBox, woltlab-quote, blockquote', author: '.quoteBoxTitle' },
  thread: { title: '.contentHeaderTitle .contentTitle|h1', starts: false },
  more(post, { lang }, find) {
    const above = post.matches('woltlab-core-comment-response')
      ? post.closest('[data-comment-id]')?.querySelector('woltlab-core-comment')
      : null;
    const user = find('.userLink:is([data-object-id], [data-user-id])');
    return {
      authorId: attr(user, 'data-object-id') ?? attr(user, 'data-user-id'),
      metrics: { likes: summed(ownAll(post, '.reactionSummaryList .reactionCount', POST), lang) },
      ...(above
        ? {
            parent: {
              nativeId: idOf(above),
              author: lineOf(above.querySelector('.comment__author [itemprop="name"]')),
              text: lineOf(above.querySelector('.userMessage')),
            },
          }
        : {}),
    };
  },
});
