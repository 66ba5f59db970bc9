/** How a page writes counts and dates: `<html lang>` in lower case, else "en". */
export const langOf = ({ documentElement }: Document): string => documentElement.lang.trim().toLowerCase() || 'en';

/** So many letters of a page tell how it writes dates; a long thread has ten times as many. */
const LOOKED_AT = 100_000;

const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:1[3-9]|2\\d|3[01])';
const written = (first: string, second: string): RegExp => new RegExp(`(?<![\\d/-])${first}([/-])${second}\\1(?:19|20)\\d\\d(?!\\d)`);
const dayFirst = written(day, month);
const monthFirst = written(month, day);

/**
 * The same, and "en-gb" where only a day can be meant by the first figure of some date, "25/12/2025", and by the second of
 * none: "en", and the "en-us" that software comes with, say little of where a site is.
 */
export function localeOf(doc: Document): string {
  const lang = langOf(doc);
  const words = /^en(?:-us)?$/.test(lang) ? (doc.body?.textContent ?? '').slice(0, LOOKED_AT) : '';
  return dayFirst.test(words) && !monthFirst.test(words) ? 'en-gb' : lang;
}
