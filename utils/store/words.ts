import { fold } from '@/utils/domain/fold.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';

/** Distinct words of one interaction that are found; of a longer text the first ones. */
export const WORD_LIMIT = 1_000;
const WORD_LENGTH = 40;

const run = /[\p{L}\p{N}\p{M}_]+|\p{Extended_Pictographic}/gu;
/** Thai, Lao, Burmese, Khmer, Japanese, Chinese: by blocks, which is quicker than by script. */
export const spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\ud840-\ud8bf]/;
const ascii = /[a-z0-9_]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const beyond = /[^\x00-\x7f]/;

let segmenter: Intl.Segmenter | null = null;

/** Words of a text in a script that writes none apart, by the browser's own dictionary; its other words as in any text. */
const segments = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (spaceless.test(segment)) {
      if (isWordLike) words.push(segment);
    } else words.push(...(segment.match(run) ?? []));
  }
  return words;
};

const found = (text: string): readonly string[] => {
  if (!beyond.test(text)) return text.match(ascii) ?? [];
  return spaceless.test(text) ? segments(text) : (text.match(run) ?? []);
};

/** The words of a text as they are compared, in order, each at most 40 letters. */
export const wordsOf = (text: string): string[] =>
  found(fold(text)).map((word) => (word.length > WORD_LENGTH ? word.slice(0, WORD_LENGTH) : word));

/** Every text of an interaction that a search for words looks through. */
export const textsOf = (it: Interaction): string[] =>
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
