import { fold } from '@/utils/domain/fold.ts';
import { plainHost } from '@/utils/domain/host.ts';
import { spaceless } from './words.ts';

/** Where texts and addresses name a person. Names come folded; texts and addresses as they are. */

/** Words and nothing between them, so that "lena_k", "Lena K." and "lena-k" are one. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** Whether a text says the name, as words of it; in a script that writes none apart, anywhere in it. */
export const says = (text: string, name: string): boolean => {
  const words = plain(name);
  if (words === '') return false;
  return spaceless.test(words) ? plain(text).includes(words) : ` ${plain(text)} `.includes(` ${words} `);
};

/** Whether a text can mean nobody else: the name has two words, or stands behind an @. */
export const saysSurely = (text: string, name: string): boolean =>
  plain(name).includes(' ') ? says(text, name) : says(text.replace(/@(?=[\p{L}\p{N}])/gu, ' at\u2014'), `at ${name}`);

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The name alone, as one part of an address: "@lena", "u_lena", "~lena". */
const isName = (part: string, name: string): boolean => plain(part) !== '' && plain(part).replace(/^u /, '') === plain(name);

/** What a folded text must have somewhere if it names somebody at all: their longest word, also as addresses spell it. */
export const hintsOf = (names: Iterable<string>): string[] => {
  const longest = [...names].map((name) =>
    plain(name)
      .split(' ')
      .reduce((long, word) => (word.length > long.length ? word : long), ''),
  );
  return [...new Set(longest.filter((word) => word !== '').flatMap((word) => [word, encodeURIComponent(word).toLowerCase()]))];
};

type Says = (part: string) => boolean;

/** A host without the labels that name somebody and those before; null where no site is left. */
const hostWithout = (host: string, named: Says): string | null => {
  const labels = host.split('.');
  const left = labels.slice(labels.findLastIndex(named) + 1);
  return left.length > 1 ? left.join('.') : null;
};

/**
 * An address up to where it names one of these people; null where nothing of it is left. `loosely`: a part that has the name
 * among other words names them too. The host of `site` stays: others write there, and their ids hold there only.
 */
export const addressWithout = (address: string, names: ReadonlySet<string>, site: string, loosely: boolean): string | null => {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const named: Says = (part) => [...names].some((name) => (loosely ? says : isName)(decoded(part), name));
  const own = plainHost(url.hostname) === site;
  const host = own ? url.hostname : hostWithout(url.hostname, (label) => [...names].some((name) => isName(label, name)));
  if (host === null) return null;
  if (host !== url.hostname) return `${url.protocol}//${host}/`;
  const parts = url.pathname.split('/');
  const first = parts.findIndex(named);
  if (first !== -1) return `${url.origin}${parts.slice(0, first).join('/')}/`;
  const asked = [...url.searchParams].filter(([, value]) => named(value) || value.split('/').some(named));
  for (const [key] of asked) url.searchParams.delete(key);
  const jump = url.hash.slice(1).split(/[/=&]/).some(named);
  if (jump) url.hash = '';
  return asked.length > 0 || jump ? url.href : address;
};
