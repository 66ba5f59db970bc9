import { parseCount } from '@/utils/domain/count.ts';
import type { Count } from '@/utils/domain/post.ts';
import { attr } from '../dom.ts';
import type { Draft, PageView } from '../recipe.ts';
import { lineOf } from '../text.ts';
import { comet } from './facebook-markup.ts';
import { together } from './likes-named.ts';
import { ownAll } from './own.ts';

/** Counts of the site since 2020: nothing names them but what they say. */

/** "25 reactions; see who reacted to this": a label that starts with its number. */
export const reactionsOf = (post: Element, scopes: string, { lang }: PageView): Count | null =>
  ownAll(post, '[role="button"][aria-label]', scopes)
    .map((button) => parseCount(/^\s*\p{Nd}[^;]*/u.exec(attr(button, 'aria-label') ?? '')?.[0], lang))
    .find(Boolean) ?? null;

const and = /(?:\s(?:and|und|et|y|e|en|i|a|и|та|och|og|ja|és|ve|và|dan|και|และ|और)|و|ו-?|和(?:其他)?|及其他|[、,]\s?他?)\s?$/iu;

/** "Ann, Ben and 143 others" are 145; "12 people" are 12. */
export function reactionsTold(shown: string | null, { lang }: PageView): Count | null {
  const others = parseCount(shown, lang);
  const before = shown?.split(/\p{Nd}/u)[0] ?? '';
  return others && shown && and.test(before) ? together(before.replace(and, '').split(/[,،、]/).length, others, shown) : others;
}

const saysComments = /comment|kommentar|coment|commenti|reactie|коммент|комент|koment|yorum|コメント|评论|留言|댓글|تعليق|टिप्पण/i;
const saysShares = /share|partage|geteilt|compart|condivi|gedeeld|udostęp|поделил|поширен|paylaş|シェア|分享|공유|مشارك|साझा/i;

/** "View 5 more comments": a word, a number and another word. */
const saysMore = /^\p{L}[^\p{Nd}:]*\s\p{Nd}[\p{Nd}.,]*\s+\p{L}/u;

/** Reactions stand after the bar of their pictures; comments and shares are told apart by their words. */
export function countsOf(post: Element, scopes: string, page: PageView): NonNullable<Draft['metrics']> {
  const find = (selector: string) => ownAll(post, selector, scopes).map((found) => lineOf(found) ?? '');
  const said = find('[role="button"] span, [role="button"]').filter((text) => text.length < 60);
  const count = (texts: string[]) => texts.map((text) => parseCount(text, page.lang)).find(Boolean) ?? null;
  return {
    likes:
      find(comet.likes)
        .map((text) => reactionsTold(text, page))
        .find(Boolean) ?? null,
    replies: count(said.filter((text) => saysComments.test(text) && !saysMore.test(text))),
    reposts: count(said.filter((text) => saysShares.test(text))),
  };
}
