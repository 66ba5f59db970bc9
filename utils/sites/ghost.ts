import { parseCount } from '@/utils/domain/count.ts';
import { attr, match } from './dom.ts';
import { declared } from './parts/declared.ts';
import { firstOwn } from './parts/own.ts';
import { lineOf } from './text.ts';

const COMMENT = '[data-testid="animated-comment"]';
const HEX = /([\da-f]{24})$/;

const WORDS = '[data-testid="comment-content"], .gh-comment-content';
/** Since 2026 the time leads to the comment on the page around its frame; before, no comment had an address. */
const STAMP = `:is(a, span)[title]:not(:is(${WORDS}) *)`;

/** Who left is told by a word in the reader's language, and has no number. */
const NAME = ['h4:not([data-member-uuid=""] *)'];

/** The comment's own number, on itself or, since 2026, on a box in it. */
const idIn = (comment: Element | null | undefined): string | null =>
  match(comment?.id, HEX) ??
  match([...(comment?.querySelectorAll('[id]') ?? [])].find((el) => el.closest(COMMENT) === comment && HEX.test(el.id))?.id, HEX);

/** A frame of the page's own address holds the comments. */
export const ghost = declared({
  name: 'ghost',
  version: 1,
  checked:
    '2026-11-28: version 1.6 of comments-ui run in a browser with an invented server, the source of 2025; not checked on a real page',
  required: ['author', 'text', 'postedAt'],
  fits: ({ doc }) => doc.querySelector(`${COMMENT} :is(${WORDS})`) !== null,
  post: COMMENT,
  role: 'comment',
  author: NAME,
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
            author: lineOf(firstOwn(above, NAME, COMMENT)),
            text: lineOf(said) ?? lineOf(firstOwn(above, [WORDS], COMMENT)),
          }
        : null,
    };
  },
});
