import { parseCount } from '@/utils/domain/count.ts';
import { timeFromEpoch } from '@/utils/domain/time.ts';
import { attr, match } from './dom.ts';
import { blogArticle } from './parts/blog-article.ts';
import { declared } from './parts/declared.ts';
import { firstOwn } from './parts/own.ts';
import { when } from './parts/when.ts';
import { cleanText, lineOf } from './text.ts';

const COMMENT = '.atk-comment-wrap';
const ID = /^atk-comment-(\d+)$/;
const AUTHOR = '.atk-header > .atk-nick';
const WORDS = '.atk-body > .atk-content';

export const artalk = declared({
  name: 'artalk',
  version: 1,
  checked: '2026-11-28: version 2.9 run in a browser with an invented server; not checked on a real page',
  required: ['author', 'text', 'permalink', 'postedAt'],
  fits: ({ doc }) => doc.querySelector('.atk-comment-wrap > .atk-comment') !== null,
  post: COMMENT,
  id: ID,
  role: 'comment',
  author: AUTHOR,
  text: WORDS,
  nested: true,
  article: blogArticle('.artalk'),
  more(post, page, find) {
    // What its writers or readers folded is no longer on the page.
    const text = cleanText(find(WORDS));
    const dated = find('.atk-date');
    // "Up (3)", before "Down (1)".
    const votes = match(lineOf(find('.atk-actions > :first-child')), /\((\d+)\)$/);
    return {
      text,
      postedAt: timeFromEpoch(attr(dated, 'data-atk-comment-date')) ?? when(dated, page),
      metrics: { likes: parseCount(votes, page.lang) },
      parent: above(post, lineOf(find(['.atk-reply-at .atk-nick', '.atk-reply-to .atk-nick'])), find('.atk-reply-to .atk-content')),
    };
  },
});

/** In a flat list what is answered is quoted; in a tree it may be deeper than the tree shows, then only its writer is known. */
function above(post: Element, said: string | null, quoted: Element | null) {
  const author = said?.replace(/^@/, '') || null;
  const outer = post.parentElement?.closest(COMMENT);
  const same = outer && author && lineOf(firstOwn(outer, [AUTHOR], COMMENT)) === author;
  if (same) return { nativeId: match(outer.id, ID), author, text: cleanText(firstOwn(outer, [WORDS], COMMENT)) || null };
  return author ? { author, text: cleanText(quoted) || null } : null;
}
