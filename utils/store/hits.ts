import { fold } from '@/utils/domain/fold.ts';
import { parseQuery } from './search-query.ts';
import { spaceless, wordsOf } from './words.ts';

/** Where a search meets a text: from and to, in UTF-16 units of the text itself. */
export type Hit = readonly [from: number, to: number];

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const plain = /^[\x00-\x7f]*$/;

/** Signs of the text with what each folds to: folding changes lengths ("ß" is "ss"), and marks go on the text as it is. */
const folded = (text: string): { text: string; startOf: (at: number) => number } => {
  if (plain.test(text)) return { text: fold(text), startOf: (at) => at };
  let all = '';
  const starts: number[] = [];
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const part = fold(segment);
    for (let i = 0; i < part.length; i += 1) starts.push(index);
    all += part;
  }
  return { text: all, startOf: (at) => starts[at] ?? text.length };
};

const inWord = /[\p{L}\p{N}\p{M}_]/u;

const begins = (text: string, at: number): boolean => {
  const [before = ''] = [...text.slice(Math.max(0, at - 2), at)].slice(-1);
  return at === 0 || !inWord.test(before) || spaceless.test(text[at] ?? '');
};

const runOf = (phrase: readonly string[]): RegExp =>
  new RegExp(phrase.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^\\p{L}\\p{N}]*'), 'gu');

const merged = (hits: readonly Hit[]): Hit[] => {
  const all: [number, number][] = [];
  for (const [from, to] of [...hits].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
};

/** The parts of a text that made a search find it, in order, none overlapping: words from their beginning, and phrases. */
export const hits = (text: string, query: string): Hit[] => {
  const words = parseQuery(query).clauses.filter((clause) => clause.kind === 'word' && !clause.not);
  // A phrase stands on its first word; those that follow are in it already.
  const wanted = words.filter((_, i) => !words.slice(0, i).some(({ phrase }, at) => phrase && i < at + phrase.length));
  if (wanted.length === 0 || text === '') return [];
  const { text: all, startOf } = folded(text);
  const found: Hit[] = [];
  for (const { phrase, text: word, prefix } of wanted) {
    const last = phrase?.at(-1) ?? word;
    for (const { index, 0: match } of all.matchAll(runOf(phrase ?? [word]))) {
      const end = index + match.length;
      // Where words aren't written apart, where one ends depends on all that stands around it.
      const whole = prefix || spaceless.test(last) || wordsOf(all.slice(index, end + 1)).at(-1) === last;
      if (begins(all, index) && whole) found.push([startOf(index), startOf(end)]);
    }
  }
  return merged(found);
};

/** The text in pieces, each with whether it is a hit. */
export const inPieces = (text: string, query: string): [piece: string, hit: boolean][] => {
  const pieces: [string, boolean][] = [];
  let done = 0;
  for (const [from, to] of hits(text, query)) {
    if (from > done) pieces.push([text.slice(done, from), false]);
    pieces.push([text.slice(from, to), true]);
    done = to;
  }
  return done < text.length ? [...pieces, [text.slice(done), false]] : pieces;
};
