import { attr } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const COMMENT = 'woltlab-core-comment';

/** Its address names it so too; answers are counted apart from comments. */
function idOf(post: Element): string | null {
  const comment = attr(post.closest('[data-comment-id]'), 'data-comment-id') ?? attr(post, 'comment-id');
  const response = attr(post, 'response-id');
  return response === null ? comment : `${comment ?? ''}/response${response}`;
}

/** Comments of WoltLab Suite since 6, under articles, files and on profiles; answers stand beside what they answer. */
export const woltlabComments = declared({
  name: 'woltlab-comments',
  site: 'woltlab',
  version: 1,
  checked: '2026-11-28: the templates of version 6; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`${COMMENT} .userMessage`) !== null,
  post: `${COMMENT}, woltlab-core-comment-response`,
  role: 'comment',
  id: idOf,
  author: [
    '.comment__author [itemprop="name"]',
    '.commentResponse__author [itemprop="name"]',
    '.comment__author, .commentResponse__author',
  ],
  text: '.userMessage',
  time: ['meta[itemprop="datePublished"], meta[itemprop="dateCreated"]', '.comment__permalink time, .commentResponse__permalink time'],
  link: '.comment__permalink, .commentResponse__permalink',
  quote: { block: 'blockquote.quoteBox, woltlab-quote, blockquote', author: '.quoteBoxTitle' },
  thread: { title: '.contentHeaderTitle .contentTitle|h1', starts: false },
  more(post, _page, find) {
    const above = post.matches(COMMENT) ? null : post.closest('[data-comment-id]')?.querySelector(COMMENT);
    return {
      authorId: attr(find('.userLink[data-object-id]'), 'data-object-id'),
      parent: above
        ? {
            nativeId: idOf(above),
            author: lineOf(above.querySelector('.comment__author [itemprop="name"]')),
            text: lineOf(above.querySelector('.userMessage')),
          }
        : null,
    };
  },
});
