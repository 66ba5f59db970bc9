import { fold } from '@/utils/domain/fold.ts';
import type { Interaction } from '@/utils/domain/interaction.ts';
import type { Clause } from './search-query.ts';
import { otherTermsOf, termKey } from './terms.ts';
import { plainWord, spaceless, textsOf, wordsOf } from './words.ts';

const inRow = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, at) => phrase.every((word, i) => words[at + i] === word));

const letter = /[\p{L}\p{N}\p{M}_]/u;
const isLetterAt = (text: string, at: number): boolean => {
  const code = text.codePointAt(at >= 1 && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
  return code !== undefined && letter.test(String.fromCodePoint(code));
};

/** Whether a text without case and accents has a word, or one that begins so: looked up where it stands, not word by word. */
const hasPlain = (text: string, word: string, prefix: boolean): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || !isLetterAt(text, at - 1)) && (prefix || end >= text.length || !isLetterAt(text, end))) return true;
  }
  return false;
};

const hasWord = (text: string, word: string, prefix: boolean): boolean => {
  if (!text.includes(word)) return false;
  if (plainWord.test(word) && !spaceless.test(text)) return hasPlain(text, word, prefix);
  return wordsOf(text).some((one) => (prefix ? one.startsWith(word) : one === word));
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
    if (phrase) return this.texts.some((one) => phrase.every((word) => one.includes(word)) && inRow(wordsOf(one), phrase));
    if (kind === 'word') return this.texts.some((one) => hasWord(one, text, prefix));
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
