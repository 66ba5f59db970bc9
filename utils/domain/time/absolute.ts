import { plainDigits } from '../digits.ts';
import { jalaliDay } from './jalali.ts';
import { type Clock, dayOf, momentOf, offsetOf } from './moment.ts';
import { fold, monthElsewhere, type Words, wordsOf } from './words.ts';

/** A date as words tell it: `at` as in `Time`, or the month and day of a date without a year. */
export type Told = { at: string } | { month: number; day: number; clock: Clock | null };

/** The first date in a text. `order` is how dates in figures are written here: "dmy", "mdy", "ymd". */
export function dateIn(raw: string, lang: string, order: string): Told | null {
  const text = plainDigits(raw).replace(/\s+/gu, ' ');
  const words = wordsOf(lang);
  const clock = clockIn(text, words);
  const day = east(text) ?? inFigures(text, order);
  if (day !== undefined) return told(day === null ? null : momentOf(day, clock));
  const named = withMonthName(text, words) ?? (lang.startsWith('en') ? null : withMonthName(text, wordsOf('en')));
  if (!named) return null;
  if (named.month > 100) return named.year === null ? null : told(momentOf(jalaliDay(named.year, named.month - 100, named.day), clock));
  if (named.year === null) return dayOf(2024, named.month, named.day) ? { month: named.month, day: named.day, clock } : null;
  return told(momentOf(yearly(named.year, named.month, named.day), clock));
}

const told = (at: string | null): Told | null => (at === null ? null : { at });

/** "2019年7月3日", "令和元年7月3日", "2019년 7월 3일", "3 tháng 7, 2019". Undefined where there is none, null where it is no day. */
function east(text: string): string | null | undefined {
  const era = /(令和|平成)(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日/.exec(text);
  if (era) return yearly((era[1] === '令和' ? 2018 : 1988) + (Number(era[2]) || 1), Number(era[3]), Number(era[4]));
  const south = /(\d{1,2}),? (?:tháng|thg) (\d{1,2})(?:,| năm)? (\d{4})/i.exec(text);
  if (south) return yearly(Number(south[3]), Number(south[2]), Number(south[1]));
  const found = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(text);
  return found ? yearly(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** "2019-07-03", "03.07.2019", "7/3/19". Two figures that can only be the other way round are read the other way round. */
function inFigures(text: string, order: string): string | null | undefined {
  const found = /(?<![\d./-]|\d:)(\d{1,4})(\s?[./-]\s?)(\d{1,2})(?:\2|, (?=\d{4}))(\d{1,4})(?![\d/-])/.exec(text);
  if (!found) return undefined;
  const [first, second, third] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (found[1]?.length === 4) return yearly(first, second, third);
  if (order.startsWith('y') && found[4]?.length !== 4) return yearly(fullYear(first), second, third);
  if (found[4]?.length === 3 || found[4]?.length === 1) return null;
  const year = found[4]?.length === 4 ? third : fullYear(third);
  // Nobody writes "7.3.2019" for the third of July.
  const monthFirst = order === 'mdy' && !found[2]?.includes('.') ? first <= 12 : second > 12;
  return monthFirst ? yearly(year, first, second) : yearly(year, second, first);
}

/** 70 and up are the years of the last century. */
const fullYear = (short: number): number => short + (short >= 70 ? 1900 : 2000);

/** Jalali years are 1300 to 1499, Buddhist ones 2500 and up: no post is of such a Gregorian year. */
function yearly(year: number, month: number, day: number): string | null {
  if (year >= 1300 && year < 1500) return jalaliDay(year, month, day);
  return dayOf(year >= 2500 && year < 2700 ? year - 543 : year, month, day);
}

interface Named {
  year: number | null;
  month: number;
  day: number;
}

/** The minutes of a clock before it are no day, nor the end of a name: "3:42 PM - 17 Dec 2013", "ann12 July 19, 2013". */
const dayFirst =
  /(?<![A-Za-z\d]|\d:)(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-)?[ /-]?(?:(?:de|d'|of|da) )?(\p{L}[\p{L}\p{M}\u200c.॰]*),?(?:[ /-]*(?:de |del |del'|do )?['’]?(\d{4}|\d{2})(?!\d|\s?[:.]\d\d|\s?[ap]\.?m))?/gu;
const monthFirst =
  /(?<!\p{L})(\p{L}[\p{L}\p{M}.]*),? ?(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d|:)(?:,? ?['’]?(\d{4})(?!\d)|(?:, ?|,? ?['’])(\d{2})(?![\d:]))?/gu;

/** "2019. július 3." */
const yearFirst = /(?<!\d)(\d{4})[.,]? (\p{L}[\p{L}\p{M}.॰]*) (\d{1,2})(?!\d|:)/gu;

function withMonthName(text: string, words: Words): Named | null {
  const found: (Named & { index: number })[] = [];
  for (const match of text.matchAll(dayFirst)) keep(match.index, match[2], match[1], match[3]);
  for (const match of text.matchAll(monthFirst)) keep(match.index, match[1], match[2], match[3] ?? match[4]);
  for (const match of text.matchAll(yearFirst)) keep(match.index, match[2], match[3], match[1]);
  return found.sort((a, b) => Number(b.year !== null) - Number(a.year !== null) || a.index - b.index)[0] ?? null;

  function keep(index: number, name: string | undefined, day: string | undefined, year: string | undefined): void {
    const said = fold(name ?? '');
    const month = monthOf(said, words) ?? (year === undefined ? null : monthElsewhere(said));
    if (month === null) return;
    found.push({
      index,
      month,
      day: Number(day),
      year: year === undefined ? null : year.length === 2 ? fullYear(Number(year)) : Number(year),
    });
  }
}

/** The whole name or an abbreviation of three letters and more that only one month begins with. */
function monthOf(name: string, { months }: Words): number | null {
  const whole = months.get(name) ?? (name.startsWith('ב') ? months.get(name.slice(1)) : undefined);
  if (whole !== undefined || name.length < 3) return whole ?? null;
  const begun = new Set(
    [...months].filter(([month]) => month.startsWith(name) || plain(month) === plain(name)).map(([, number]) => number),
  );
  return begun.size === 1 ? ([...begun][0] ?? null) : null;
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

const clockText =
  /(?<![\d:.])(\d{1,2})(?::| ?[hH时時시点點] ?|\.(?=\d\d(?:\s?Uhr|\s?uur| ?$)))(\d{2})(?:(?::|分|분 ?|min)(\d{2}))?(?!:?\d)/u;

/** The first time of day in a text, with its half day and zone. A half day in words the language doesn't know makes it 24 h. */
export function clockIn(text: string, words: Words): Clock | null {
  const found = clockText.exec(text.replace(/\d{1,4}([./-])\d{1,2}\1\d{1,4}/g, (date) => ' '.repeat(date.length)));
  if (!found) return null;
  const after = text.slice(found.index + found[0].length);
  const next = fold(/^\s?(\p{L}[\p{L}.\p{M}]*(?: m\.)?)/u.exec(after)?.[1] ?? '');
  const before = fold(/(\p{L}+)\s?$/u.exec(text.slice(0, found.index))?.[1] ?? '');
  const half = words.halves.get(next) ?? words.halves.get(before) ?? halfOf(next) ?? halfOf(before);
  const hour = Number(found[1]);
  const zone = /^\s?(?:[ap]\.?m\.?)?\s?\(?((?:utc|gmt)?\s?[+−-]\d{1,2}(?::?\d{2})?|[a-zа-я]{1,4})\b/iu.exec(after)?.[1];
  const shift = half === 'pm' && hour < 12 ? 12 : half === 'am' && hour === 12 ? -12 : 0;
  return { hour: hour + shift, minute: Number(found[2]), second: Number(found[3] ?? 0), offset: offsetOf(zone) };
}

const halfOf = (word: string): 'am' | 'pm' | undefined =>
  /^(?:上午|午前|凌晨|早上|오전|ص|ق)$/u.test(word) ? 'am' : /^(?:下午|午後|晚上|中午|오후|م|ب)$/u.test(word) ? 'pm' : undefined;
