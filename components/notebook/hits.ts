import { fold } from '@/utils/domain/fold.ts';
import { parseQuery } from '@/utils/store/search-query.ts';

const beyondLatin = /[\u0250-\uffff]/;

/** The plain words of a search: what is excluded or names a field isn't looked for in the text. */
export const wantedWords = (search: string): string[] =>
  search.trim() === '' ? [] : parseQuery(search).clauses.flatMap(({ kind, not, text }) => (kind === 'word' && !not ? [text] : []));

/**
 * The text in pieces, each with whether it is a hit: a word that begins as a wanted one does, accents and case ignored.
 * In scripts without spaces a part of a wanted word is a hit too.
 */
export const hits = (text: string, wanted: readonly string[]): [string, boolean][] => {
  if (wanted.length === 0) return [[text, false]];
  const pieces: [string, boolean][] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    const plain = fold(segment);
    const hit = isWordLike === true && wanted.some((word) => plain.startsWith(word) || (beyondLatin.test(word) && word.includes(plain)));
    const last = pieces.at(-1);
    if (last && last[1] === hit) last[0] += segment;
    else pieces.push([segment, hit]);
  }
  return pieces;
};
