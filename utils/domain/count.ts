import { plainDigits } from './digits.ts';
import { localeOf } from './locale.ts';
import type { Count } from './post.ts';

/**
 * A number as a page shows it, with the interval that it can stand for: "1.2K" is 1,150 (rounded) to 1,299 (cut off).
 * "99+" is 99 or more: its `high` is the largest safe integer. Null for what holds no number, or more than one.
 */
export function parseCount(raw: string | null | undefined, lang: string): Count | null {
  const shown = (raw ?? '').replace(/\s+/gu, ' ').trim();
  if (shown === '' || shown.length > 400) return null;
  // Most counts: the patterns for all others are compiled once one of those is met.
  if (/^[0-9]{1,15}$/.test(shown)) return { raw: shown, ...interval({ value: Number(shown), places: 0 }, 1, false, false) };
  const text = plainDigits(shown).replaceAll('٬', "'").replaceAll('٫', '·');
  const found = [...text.matchAll(numeral)];
  const only = found[0];
  if (!only || found.length > 1) return null;
  const [, sign = '', digits = '', gap = '', word = '', plus = ''] = only;
  const before = text.slice(0, only.index).trimEnd().at(-1) ?? '';
  const named = /\p{L}\s?:\s*$/u.test(text.slice(0, only.index));
  if ((/[#$€£¥:/]/.test(before) && !named) || /^\s*[%:/]/.test(text.slice(only.index + only[0].length))) return null;
  const number = readNumber(digits, lang);
  const scale = scaleOf(word, gap, lang);
  if (!number || scale === null) return null;
  return { raw: shown.slice(0, 80), ...interval(number, scale, sign !== '', plus !== '' || before === '>') };
}

const numeral = /(?:(?<=^|[\s(:])([-−–]))?(\d(?:[\d.,'’·]|[\s](?=\d{3}(?!\d)))*(?<=\d))(\s?)(\p{L}[\p{L}\p{M}.॰]*)?(\+)?/gu;

interface Shown {
  value: number;
  /** Places after the decimal sign. */
  places: number;
}

function interval({ value, places }: Shown, scale: number, negative: boolean, open: boolean) {
  const whole = round(value * scale);
  const unit = scale / 10 ** places;
  const rounded = scale > 1;
  const low = rounded && !open ? round(whole - unit / 2) : whole;
  const high = open ? Number.MAX_SAFE_INTEGER : rounded ? round(whole + unit - 1) : whole;
  return negative ? { value: -whole, low: -high, high: -low } : { value: whole, low, high };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Separators by language; a grouping that can't be one ("1,2" in English) is read as the decimal sign it must be. */
function readNumber(digits: string, lang: string): Shown | null {
  const signs = [...new Set(digits.replace(/\d/g, ''))];
  const last = signs.at(-1);
  if (last === undefined) return shown(digits, '');
  const grouped = (sign: string): boolean => {
    const groups = digits.split(sign === ' ' ? /\s/ : sign);
    const [head = '', ...rest] = groups;
    return /^\d{1,3}$/.test(head) && rest.slice(0, -1).every((group) => /^\d{2,3}$/.test(group)) && /^\d{3}$/.test(rest.at(-1) ?? '');
  };
  if (signs.length === 1) {
    const decimal = last === '·' || last === decimalOf(lang);
    const many = digits.split(last).length > 2;
    if ((!decimal || many) && grouped(last)) return shown(digits.replaceAll(last, ''), '');
    return many || /[\s'’]/.test(last) ? null : shown(digits, last);
  }
  const [whole = '', ...places] = digits.split(last);
  return signs.length > 2 || places.length !== 1 ? null : shown(whole.replace(/\D/g, '') + last + places.join(''), last);
}

function shown(digits: string, decimal: string): Shown | null {
  const [whole = '', places = ''] = decimal === '' ? [digits] : digits.split(decimal);
  const value = Number(`${whole}.${places || 0}`);
  return Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER ? { value, places: places.length } : null;
}

/** What `Intl` doesn't list, or lists under another name. "mil" is a thousand in some languages, a million in others: from `Intl`. */
const common: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  bn: 1e9,
  g: 1e9,
  mm: 1e6,
  mln: 1e6,
  mio: 1e6,
  mrd: 1e9,
  md: 1e9,
  mlrd: 1e9,
  tsd: 1e3,
  tys: 1e3,
  mila: 1e3,
  lakh: 1e5,
  lac: 1e5,
  cr: 1e7,
  crore: 1e7,
  w: 1e4,
  万: 1e4,
  萬: 1e4,
  千: 1e3,
  億: 1e8,
  亿: 1e8,
  mn: 1e6,
  dzd: 1e3,
  हजार: 1e3,
  백만: 1e6,
  천만: 1e7,
  к: 1e3,
  тыс: 1e3,
  тис: 1e3,
  млн: 1e6,
  млрд: 1e9,
};

/** 1 for no suffix or an ordinary word; null where a letter or two make it no count ("3h", "2nd"). */
function scaleOf(word: string, gap: string, lang: string): number | null {
  if (word === '') return 1;
  const key = fold(word);
  const known = scalesOf(lang).get(key) ?? common[key];
  if (known !== undefined) return gap !== '' && word === 'm' ? null : known;
  for (let length = Math.min(key.length, 4); length > 0; length -= 1) {
    const start = key.slice(0, length);
    if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]+$/u.test(start)) {
      const scale = scalesOf(lang).get(start) ?? common[start];
      if (scale !== undefined) return scale;
    }
  }
  return gap === '' && /^\p{Script=Latin}{1,2}$/u.test(key) ? null : 1;
}

const fold = (word: string): string => word.toLowerCase().replace(/[.॰]+$/, '');

const scaleTables = new Map<string, Map<string, number>>();

/** The words that this language shortens numbers with, from the browser's own tables. */
function scalesOf(lang: string): Map<string, number> {
  const known = scaleTables.get(lang);
  if (known) return known;
  const table = new Map<string, number>();
  for (const compactDisplay of ['long', 'short'] satisfies ('long' | 'short')[]) {
    const format = new Intl.NumberFormat(localeOf(lang), {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
      useGrouping: false,
    });
    for (let power = 3; power <= 9; power += 1) {
      for (const times of [1, 2, 5]) {
        const parts = format.formatToParts(times * 10 ** power);
        const word = parts.find((part) => part.type === 'compact')?.value;
        const shownAs = Number(parts.find((part) => part.type === 'integer')?.value);
        if (word && shownAs > 0) table.set(fold(word.trim()), (times * 10 ** power) / shownAs);
      }
    }
  }
  scaleTables.set(lang, table);
  return table;
}

const decimals = new Map<string, string>();

function decimalOf(lang: string): string {
  const known = decimals.get(lang);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(localeOf(lang), { numberingSystem: 'latn' }).formatToParts(1.5);
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  decimals.set(lang, decimal);
  return decimal;
}
