import { plainDigits } from './digits.ts';
import type { Time } from './post.ts';
import { dateIn } from './time/absolute.ts';
import { type Clock, dayOf, momentOf, offsetOf } from './time/moment.ts';
import { agoIn, relativeTo } from './time/relative.ts';
import { wordsOf } from './time/words.ts';

/** When a post was written, from what pages give: attributes, seconds since 1970, words. Null for what can't be one. */

const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|t|\s+)(\d{2}):?(\d{2})(?::?(\d{2}(?:[.,]\d{1,9})?))?\s*(Z|z|UTC|GMT|[+−-]\d{2}:?\d{2}|[+-]\d{2})?)?$/;
const rfc =
  /^(?:[A-Z][a-z]{2},?\s+)?(\d{1,2})[\s-]([A-Z][a-z]{2})[a-z]*[\s-](\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(?:([+-]\d{4}|(?![AP]M)[A-Z]{1,4}))?(?:\s*\(.*\))?$/;
/** As a Unix clock or a browser prints it: "Mon Mar 11 11:02:00 UTC 2024", "Mon Mar 11 2024 11:02:00 GMT+0100 (CET)". */
const unix =
  /^[A-Z][a-z]{2}\s+([A-Z][a-z]{2})\s+(\d{1,2})(?:\s+(\d{4}))?\s+(\d{2}):(\d{2}):(\d{2})(?:\s+([A-Z]{1,4}(?:[+-]\d{4})?|[+-]\d{4}))?(?:\s*\(.*\))?(?:\s+(\d{4}))?$/;

/** ISO 8601 (date, or date and time), RFC 2822 and what a Unix clock prints: what `datetime`, `content` and `title` attributes hold. */
export function timeFromAttribute(value: string | null | undefined): Time | null {
  const raw = (value ?? '').trim();
  const text = plainDigits(raw);
  const dated = iso.exec(text);
  if (dated) {
    const [, year, month, day, hour, minute, second, zone] = dated;
    const clock = hour === undefined ? null : clockOf(hour, minute, second, zone);
    return exact(momentOf(dayOf(Number(year), Number(month), Number(day)), clock), raw, 'attribute');
  }
  const mailed = rfc.exec(text);
  const told = mailed ?? unix.exec(text);
  if (!told) return null;
  const [day, name = '', year, hour, minute, second, zone] = mailed ? told.slice(1) : printed(told);
  return exact(
    momentOf(dayOf(Number(year), wordsOf('en').months.get(name.toLowerCase()) ?? 0, Number(day)), clockOf(hour, minute, second, zone)),
    raw,
    'attribute',
  );
}

const printed = ([, name, day, year, hour, minute, second, zone, last]: string[]) => [day, name, year ?? last, hour, minute, second, zone];

const clockOf = (hour?: string, minute?: string, second?: string, zone?: string): Clock => ({
  hour: Number(hour),
  minute: Number(minute),
  second: Number((second ?? '0').replace(',', '.')),
  offset: offsetOf(zone),
});

const exact = (at: string | null, raw: string, source: Time['source']): Time | null =>
  at === null ? null : { at, raw: raw.slice(0, 200), source, approximate: false };

/** Seconds or milliseconds since 1970, told apart by size. Zero and what lies outside 1980 to 2100 is no time of a post. */
export function timeFromEpoch(value: string | number | null | undefined): Time | null {
  const raw = String(value ?? '').trim();
  if (!/^\d{9,13}(?:\.\d+)?$/.test(raw)) return null;
  const number = Number(raw);
  const date = new Date(number < 1e11 ? number * 1000 : number);
  return exact(date.getUTCFullYear() >= 1980 && date.getUTCFullYear() <= 2100 ? date.toISOString() : null, raw, 'epoch');
}

/**
 * What a person sees: "3 July 2019 at 13:29", "03.07.19", "3 h", "yesterday". A date without a year is one of the last
 * twelve months, and like every time counted from now it is approximate. `url` tells where "03/07/2019" is the 3rd of July.
 */
export function timeFromText(raw: string | null | undefined, lang: string, now: Date, url?: URL): Time | null {
  const text = (raw ?? '').replace(/\s+/gu, ' ').trim();
  if (text === '' || text.length > 300 || !/[\p{L}\p{Nd}]/u.test(text)) return null;
  const attribute = timeFromAttribute(text);
  if (attribute) return { ...attribute, source: 'text' };
  const told = dateIn(text, lang, orderOf(lang, url));
  // Nothing was written the day after tomorrow.
  if (told && 'at' in told) return Date.parse(told.at) > now.getTime() + 2 * 86_400_000 ? null : exact(told.at, text, 'text');
  const at = told ? (agoIn(text, lang, now) ?? momentOf(lastOf(told.month, told.day, now), told.clock)) : relativeTo(text, lang, now);
  return at === null ? null : { at, raw: text.slice(0, 200), source: 'relative', approximate: true };
}

function lastOf(month: number, day: number, now: Date): string | null {
  const year = now.getUTCFullYear();
  const thisYear = dayOf(year, month, day);
  return thisYear !== null && Date.parse(thisYear) <= now.getTime() + 86_400_000 ? thisYear : dayOf(year - 1, month, day);
}

/** "en" alone says nothing of the country; the address often does. */
function orderOf(lang: string, url: URL | undefined): string {
  const day =
    lang === 'en' && /\.(?:uk|au|nz|ie|za|in|sg|my|ng|ke|eu|de|fr|es|it|nl|be|at|ch|se|no|dk|fi|pl|pt|br|ar|gr)$/.test(url?.hostname ?? '');
  return day ? 'dmy' : wordsOf(lang).order;
}
