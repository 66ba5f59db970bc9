import { fold } from '@/utils/domain/fold.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';

/** Distinct words of one interaction that are found; of a longer text the first ones. */
export const WORD_LIMIT = 1_000;
const WORD_LENGTH = 40;

const run = /[\p{L}\p{N}\p{M}_]+|\p{Extended_Pictographic}/gu;
/** Thai, Lao, Burmese, Khmer, Japanese, Chinese: by blocks, which is quicker than by script. */
export const spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\ud840-\ud8bf]/;
/** Parts of a word that mixes scripts. */
const runs = new RegExp(`(?:${spaceless.source}[\\udc00-\\udfff]?)+|(?:(?!${spaceless.source})[^])+`, 'g');
const ascii = /[a-z0-9_]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const beyond = /[^\x00-\x7f]/;

let segmenter: Intl.Segmenter | null = null;

/** Short runs come again and again; asking for their words is slow. */
const known = new Map<string, readonly string[]>();
const KNOWN = 5_000;
const SHORT = 12;

/** Words of a run in a script that writes none apart, by the browser's own dictionary. */
const segmented = (text: string): readonly string[] => {
  const before = known.get(text);
  if (before) return before;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words = [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
  if (text.length <= SHORT && known.size < KNOWN) known.set(text, words);
  return words;
};

/** Words of a text of which a part is in such a script. */
const segments = (text: string): string[] =>
  (text.match(run) ?? []).flatMap((word) =>
    spaceless.test(word) ? (word.match(runs) ?? []).flatMap((part) => (spaceless.test(part) ? segmented(part) : [part])) : [word],
  );

const found = (text: string): readonly string[] => {
  if (!beyond.test(text)) return text.match(ascii) ?? [];
  return spaceless.test(text) ? segments(text) : (text.match(run) ?? []);
};

/** A word that stands in a text as it is: no sign, not cut to its first letters. */
export const plainWord = new RegExp(`^[\\p{L}\\p{N}\\p{M}_]{1,${WORD_LENGTH - 1}}$`, 'u');

/** The words of a text as they are compared, in order, each at most 40 letters. */
export const wordsOf = (text: string): string[] =>
  found(fold(text)).map((word) => (word.length > WORD_LENGTH ? word.slice(0, WORD_LENGTH) : word));

/** Every text of an interaction that a search for words looks through. */
export const textsOf = (it: Pick<Interaction, 'post' | 'note' | 'winNote' | 'tags' | 'filled'>): string[] =>
  [
    it.post.text,
    it.note,
    it.post.title,
    it.post.author.name,
    it.post.author.handle,
    it.filled.author,
    it.post.quote,
    it.winNote,
    it.post.thread.title,
    it.post.thread.community,
    ...it.tags.map((tag) => tag.name),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
