/** How a label, checked by hand, is compared with what Earshot shows. */

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const words = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** F1 of two bags of words, 0 to 1. */
export function sameWords(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const word of words(a)) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of words(b)) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) common += 1;
    left.set(word, rest - 1);
  }
  const all = words(a).length + words(b).length;
  return all === 0 ? 1 : (2 * common) / all;
}

/** A name without what sites put before it. */
export const plainName = (name: string): string =>
  plain(name)
    .replace(/^@|^u\//, '')
    .toLowerCase();

/** An address without what doesn't name the post. */
export function plainAddress(address: string): string {
  const url = new URL(address);
  const host = url.hostname.replace(/^(www|m|mobile)\./, '').replace(/^twitter\.com$/, 'x.com');
  for (const name of [...url.searchParams.keys()]) if (/^(utm_|fbclid|ref|s$|t$|sid$|igsh|__)/.test(name)) url.searchParams.delete(name);
  return `${host}${url.pathname.replace(/\/$/, '')}${url.search}${url.hash}`;
}

const HOUR = 3_600_000;

/** A label says a day, a time without its zone, or a moment. */
export function sameDate(label: string, shown: string): boolean {
  const apart = Math.abs(Date.parse(label) - Date.parse(shown));
  if (!/\d:\d\d/.test(label)) return apart < 24 * HOUR;
  return /(z|[+-]\d\d:?\d\d)$/i.test(label) ? apart < 60_000 : apart <= 14 * HOUR && apart % (HOUR / 4) < 60_000;
}
