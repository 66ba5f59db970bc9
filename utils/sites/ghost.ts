import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { lineOf } from './text.ts';

const COMMENT = '[data-testid="animated-comment"]';
const HEX = /([\da-f]{24})$/;

const WORDS = '[data-testid="comment-content"], .gh-comment-content';
/** Since 2026 the time leads to the comment on the page around its frame; before, no comment had an address. */
const STAMP = `:is(a, span)[title]:not(:is(${WORDS}) *)`;

/** The comment's own number, on itself or, since 2026, on a box in it. */
const idIn = (comment: Element | null | undefined): string | null =>
  match(comment?.id, HEX) ??
  match([...(comment?.querySelectorAll('[id]') ?? [])].find((el) => el.closest(COMMENT) === comment && HEX.test(el.id))?.id, HEX);

/** A frame of the page's own address holds the comments. */
export const ghost = declared({
  name: 'ghost',
  version: 1,
  checked: '2026-11-27: the source of comments-ui (2025 and 2026); not checked on a real page',
  required: ['author', 'text', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`${COMMENT} :is(${WORDS})`) !== null,
  post: COMMENT,
  role: 'comment',
  author: 'h4',
  profile: () => null,
  text: ['[data-testid="comment-content"]', '.gh-comment-content'],
  time: STAMP,
  nested: true,
  thread: { title: 'title', starts: false },
  more(post, { doc, lang }, find) {
    const said = find('[data-testid="comment-in-reply-to"]');
    const to = match(attr(said?.closest('a'), 'href'), HEX);
    const named = to ? doc.getElementById(to) : null;
    const above = named?.closest(COMMENT) ?? post.parentElement?.closest(COMMENT);
    return {
      nativeId: idIn(post),
      permalink: attr(find('a[title][href*="#"]:not(.gh-comment-content *)'), 'href'),
      metrics: { likes: parseCount(lineOf(find(['[data-testid="like-count"]', '[data-testid="like-button"]'])), lang) },
      state: find('h4') || find(WORDS) ? 'live' : 'deleted',
      parent: above
        ? {
            nativeId: idIn(above),
            author: lineOf(above.querySelector('h4')),
            text: lineOf(said) ?? lineOf(above.querySelector(WORDS)),
          }
        : null,
    };
  },
});
