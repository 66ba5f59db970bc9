import { fold } from '@/utils/domain/fold.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';

/** Distinct words of one interaction that are found; of a longer text the first ones. */
export const WORD_LIMIT = 1_000;
const WORD_LENGTH = 40;

const run = /[\p{L}\p{N}\p{M}_]+|\p{Extended_Pictographic}/gu;
const spaceless = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

let segmenter: Intl.Segmenter | null = null;

/** Words of a text that writes none apart (Chinese, Japanese, Thai), by the browser's own dictionary. */
const segments = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
};

/** The words of a text as they are compared, in order, each at most 40 letters. */
export const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  for (const [found] of fold(text).matchAll(run)) {
    if (spaceless.test(found)) words.push(...segments(found));
    else words.push(found.slice(0, WORD_LENGTH));
  }
  return words;
};

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
