/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks and the tatweel of Arabic. Thai and Indic vowels stay. */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const letters: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  þ: 'th',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const plain = /^[\x00-\x7f]*$/;

/** How texts are compared: without case, accents and width. "Ärger", "ARGER" and "ärger" are one. */
export const fold = (text: string): string => (plain.test(text) ? text.toLowerCase() : unmarked(text));

const unmarked = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(/[ßæœøđðłıςþ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
