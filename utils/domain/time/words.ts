import { localeOf } from '../locale.ts';

/** The words for months, weekdays, days and units of time in a language, from the browser's own tables. */

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] satisfies Unit[];

export interface Words {
  /** Folded name to 1…12, those of the Jalali calendar to 101…112. */
  months: ReadonlyMap<string, number>;
  /** Folded name to 0 (Sunday) … 6. */
  weekdays: ReadonlyMap<string, number>;
  /** "yesterday" to -1, "today" to 0. */
  days: ReadonlyMap<string, number>;
  units: ReadonlyMap<string, Unit>;
  /** "ago", "vor", "il y a". */
  /** "לפני יומיים": a span in words alone. */
  spans: ReadonlyMap<string, readonly [count: number, unit: Unit]>;
  past: ReadonlySet<string>;
  future: ReadonlySet<string>;
  /** Names of the half days: 'am' or 'pm'. */
  halves: ReadonlyMap<string, 'am' | 'pm'>;
  /** The order in which this language writes a date in figures: "mdy", "dmy", "ymd". */
  order: string;
}

export const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[.,'’॰\u200c]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();

const known = new Map<string, Words>();

export function wordsOf(lang: string): Words {
  const locale = localeOf(lang);
  const words = known.get(locale) ?? collect(locale);
  known.set(locale, words);
  return words;
}

function collect(locale: string): Words {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const halves = new Map<string, 'am' | 'pm'>([
    ['am', 'am'],
    ['pm', 'pm'],
    ['a m', 'am'],
    ['p m', 'pm'],
  ]);
  // A format takes a browser a millisecond or more to make: as few as there are ways to write.
  const part = (options: Intl.DateTimeFormatOptions, type: string): ((date: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC', numberingSystem: 'latn' });
    return (date) => fold(format.formatToParts(date).find((one) => one.type === type)?.value ?? '');
  };
  for (const width of ['long', 'short'] satisfies ('long' | 'short')[]) {
    const forms = [part({ month: width }, 'month'), part({ day: 'numeric', month: width }, 'month')];
    for (let month = 1; month <= 12; month += 1) for (const form of forms) add(months, form(Date.UTC(2024, month - 1, 15)), month);
    const weekday = part({ weekday: width }, 'weekday');
    for (let day = 0; day < 7; day += 1) add(weekdays, weekday(Date.UTC(2023, 0, 1 + day)), day);
  }
  const half = part({ hour: 'numeric', hour12: true }, 'dayPeriod');
  add(halves, half(Date.UTC(2024, 0, 1, 9)), 'am');
  add(halves, half(Date.UTC(2024, 0, 1, 15)), 'pm');
  for (const [name, month] of alsoMonths[locale.slice(0, 2)] ?? []) add(months, name, month);
  if (locale.startsWith('fa')) for (let month = 1; month <= 12; month += 1) add(months, persianName(month), 100 + month);
  const order = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', calendar: 'gregory' })
    .formatToParts(0)
    .map(({ type }) => (type === 'year' ? 'y' : type === 'month' ? 'm' : type === 'day' ? 'd' : ''))
    .join('');
  return { months, weekdays, halves, order, ...relativeWords(locale) };
}

/** The 25th of March lies in the first Jalali month, and so on. */
const persianName = (month: number): string =>
  fold(new Intl.DateTimeFormat('fa-u-ca-persian', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month + 1, 25)));

const numberless = /^[^\p{L}]*$/u;
const add = <T>(table: Map<string, T>, name: string, value: T): void => {
  if (!numberless.test(name) && !table.has(name)) table.set(name, value);
};

/** One is asked for after another, since a format takes a browser a millisecond to make. */
const left = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'sv', 'cs', 'tr'];
const elsewhere = new Map<string, number>();

/** Which month is called so, in whole, in one of the languages of many a page that says another or none. */
export function monthElsewhere(name: string): number | null {
  while (!elsewhere.has(name) && left.length > 0) {
    const format = new Intl.DateTimeFormat(left.shift(), { day: 'numeric', month: 'long' });
    // Each of them says it last: "15. März", "15 de marzo".
    for (let month = 0; month < 12; month += 1)
      elsewhere.set(fold(format.format(new Date(2024, month, 15)).replace(/^.*\s/, '')), month + 1);
  }
  return elsewhere.get(name) ?? null;
}

/** What people write and the browser's tables don't have. */
const alsoMonths: Readonly<Record<string, readonly (readonly [name: string, month: number])[]>> = {
  de: [
    ['mrz', 3],
    ['jänner', 1],
  ],
  ar: ['شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول'].map((name, index) => [name, index + 2]),
};
const alsoPast: Readonly<Record<string, readonly string[]>> = { ar: ['منذ'], fa: ['قبل'], pt: ['atrás'], th: ['ที่แล้ว', 'ก่อน'] };

/** "vor 3 Stunden" and "in 3 Stunden" teach: "Stunden" is the unit, "vor" means past, "in" means future. */
function relativeWords(locale: string): Pick<Words, 'days' | 'units' | 'spans' | 'past' | 'future'> {
  const words = {
    days: new Map<string, number>(),
    units: new Map<string, Unit>(),
    spans: new Map<string, readonly [number, Unit]>(),
    past: new Set(alsoPast[locale.slice(0, 2)]),
    future: new Set<string>(),
  };
  for (const style of ['long', 'short', 'narrow'] satisfies Intl.RelativeTimeFormatStyle[]) {
    const relative = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style });
    const near = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
    for (const day of [-2, -1, 0]) add(words.days, fold(near.format(day, 'day').replace(/^.*\d.*/, '')), day);
    for (const unit of units) {
      const plain = new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'unit', unit, unitDisplay: style });
      for (const count of [3, 1, 2, 5, 21]) {
        add(words.units, fold(plain.format(count).replace(/\d+/, ' ')), unit);
        // Hebrew has "לפני יומיים (2)".
        const before = relative.format(-count, unit).replace(/ ?\(\d\)/, '');
        if (/\d/.test(before)) learn(words, unit, before, relative.format(count, unit));
        else for (const one of [before, before.replace('قبل', 'منذ')]) add(words.spans, fold(one), [count, unit] as const);
      }
    }
  }
  return words;
}

function learn(
  words: { units: Map<string, Unit>; past: Set<string>; future: Set<string> },
  unit: Unit,
  before: string,
  after: string,
): void {
  const [pastHead = '', pastTail] = before.split(/\d+/).map(fold);
  const [futureHead = '', futureTail] = after.split(/\d+/).map(fold);
  if (pastTail === undefined || futureTail === undefined) return;
  const name = unitName(pastTail, futureTail);
  add(words.units, name, unit);
  add(words.units, unitName(futureTail, pastTail), unit);
  const [endPast, endFuture] = [pastTail.slice(name.length).trim(), futureTail.slice(name.length).trim()];
  for (const [text, other, set] of [
    [pastHead, futureHead, words.past],
    [endPast, endFuture, words.past],
    [futureHead, pastHead, words.future],
    [endFuture, endPast, words.future],
  ] satisfies [string, string, Set<string>][]) {
    if (text !== other && !numberless.test(text)) set.add(text);
  }
}

/** The word after the number; where no space parts it from "前" and "後", what both have in common. */
function unitName(tail: string, other: string): string {
  const first = tail.split(' ')[0] ?? '';
  if (!/\p{Script=Han}|\p{Script=Hangul}/u.test(first)) return first;
  let length = 0;
  while (length < first.length && first[length] === other[length]) length += 1;
  return first.slice(0, length);
}
