import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const COMMENT = '[data-testid="animated-comment"]';

/** A frame of the page's own address holds the comments; they have no address but the page's. */
export const ghost = declared({
  name: 'ghost',
  version: 1,
  checked: '2026-11-22: the source of comments-ui (2025); not checked on a real page',
  required: ['author', 'text', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`${COMMENT} [data-testid="comment-content"], ${COMMENT} .gh-comment-content`) !== null,
  post: COMMENT,
  id: /^([\da-f]{24})$/,
  role: 'comment',
  author: 'h4',
  profile: () => null,
  text: ['[data-testid="comment-content"]', '.gh-comment-content'],
  time: 'span[title]:not(.gh-comment-content *, [data-testid="comment-content"] *)',
  nested: true,
  thread: { title: 'title', starts: false },
  more(post, { doc, lang }, find) {
    const said = find('[data-testid="comment-in-reply-to"]');
    const to = match(attr(said?.closest('a'), 'href'), /#([\da-f]{24})$/);
    const above = to ? doc.getElementById(to) : post.parentElement?.closest(COMMENT);
    return {
      permalink: null,
      metrics: { likes: parseCount(lineOf(find('[data-testid="like-button"]')), lang) },
      state: find('h4') || find('[data-testid="comment-content"], .gh-comment-content') ? 'live' : 'deleted',
      parent: above
        ? {
            nativeId: above.id || null,
            author: lineOf(above.querySelector('h4')),
            text: lineOf(said) ?? lineOf(above.querySelector('[data-testid="comment-content"], .gh-comment-content')),
          }
        : null,
    };
  },
});
