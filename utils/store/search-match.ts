import { fold } from '@/utils/domain/fold.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';
import type { Clause } from './search-query.ts';
import { otherTermsOf, termKey } from './terms.ts';
import { plainWord, spaceless, textsOf, wordsOf } from './words.ts';

const inRow = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, at) => phrase.every((word, i) => words[at + i] === word));

/** Letters of scripts that write words apart: a word ends where another script begins. */
const LETTER =
  '[[\\p{L}\\p{N}\\p{M}_]--[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}]]';
const BETWEEN = '[^\\p{L}\\p{N}\\p{M}_\\p{Extended_Pictographic}]+';

const known = new Map<string, RegExp>();
const KNOWN = 200;

/** Words in a row as they stand in a text without case and accents; the last one whole, or as a beginning. */
const standing = (words: readonly string[], prefix: boolean): RegExp => {
  const source = `(?<!${LETTER})${words.join(BETWEEN)}${prefix ? '' : `(?!${LETTER})`}`;
  const pattern = known.get(source) ?? new RegExp(source, 'v');
  if (known.size >= KNOWN) known.clear();
  known.set(source, pattern);
  return pattern;
};

/** Looked up where it stands, not word by word, unless a word is a sign or of a script that writes none apart. */
const hasWords = (text: string, words: readonly string[], prefix: boolean): boolean => {
  if (!words.every((word) => text.includes(word))) return false;
  if (words.every((word) => plainWord.test(word) && !spaceless.test(word))) return standing(words, prefix).test(text);
  const all = wordsOf(text);
  return prefix && words.length === 1 ? all.some((one) => one.startsWith(words[0] ?? '')) : inRow(all, words);
};

/** What is asked of one row again and again, worked out once. */
class Asked {
  readonly #it: Interaction;
  #texts: string[] | null = null;
  #terms: ReadonlySet<string> | null = null;

  constructor(it: Interaction) {
    this.#it = it;
  }

  get texts(): string[] {
    this.#texts ??= textsOf(this.#it).map(fold);
    return this.#texts;
  }

  has({ kind, text, prefix, phrase }: Clause): boolean {
    if (kind === 'word') return this.texts.some((one) => hasWords(one, phrase ?? [text], prefix && !phrase));
    this.#terms ??= new Set(otherTermsOf(this.#it));
    const key = termKey(this.#it.brandId, kind, text);
    return prefix ? [...this.#terms].some((term) => term.startsWith(key)) : this.#terms.has(key);
  }
}

/** Whether an interaction meets one clause of each set: the meaning of a search, whatever finds the candidates. */
export const meets = (it: Interaction, sets: readonly (readonly Clause[])[]): boolean => {
  const asked = new Asked(it);
  return sets.every((set) => set.some((clause) => asked.has(clause) !== clause.not));
};
