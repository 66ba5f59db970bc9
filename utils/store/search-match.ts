import type { Interaction } from '@/utils/domain/interaction.ts';
import type { Clause } from './search-query.ts';
import { termKey, termsOf } from './terms.ts';
import { textsOf, wordsOf } from './words.ts';

const inRow = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, at) => phrase.every((word, i) => words[at + i] === word));

/** Whether some text of the interaction has the words of the phrase in a row. */
export const hasPhrase = (it: Interaction, phrase: readonly string[]): boolean => textsOf(it).some((text) => inRow(wordsOf(text), phrase));

const has = (it: Interaction, terms: readonly string[], clause: Clause): boolean => {
  if (clause.phrase) return hasPhrase(it, clause.phrase);
  const key = termKey(it.brandId, clause.kind, clause.text);
  return clause.prefix ? terms.some((term) => term.startsWith(key)) : terms.includes(key);
};

/** Whether an interaction meets one clause of each set: the meaning of a search, whatever finds the candidates. */
export const meets = (it: Interaction, sets: readonly (readonly Clause[])[]): boolean => {
  if (sets.length === 0) return true;
  const terms = sets.every((set) => set.every((clause) => clause.phrase)) ? [] : termsOf(it);
  return sets.every((set) => set.some((clause) => has(it, terms, clause) !== clause.not));
};
