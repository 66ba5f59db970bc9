import browser from 'webextension-polyfill';
import type texts from '@/public/_locales/en/messages.json';

/**
 * Texts for people. Their keys are checked against `_locales/en`: a missing text doesn't compile.
 * A key with `_one` and `_other` is asked for without the ending, the number first: `t('mentions', 3)`.
 */
type Written = keyof typeof texts;
type Counted = Written extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
export type TextKey = Written | Counted;

const read = (key: string, subs: readonly string[]): string => browser.i18n.getMessage(key, [...subs]);

let spoken: Intl.Locale | null = null;
/** The language of the texts, with the person's own region where it speaks the same language: "en-GB". */
export const locale = (): Intl.Locale => {
  if (spoken) return spoken;
  const written = read('language', []) || 'en';
  const own = new Intl.Locale(browser.i18n.getUILanguage());
  spoken = own.language === written ? own : new Intl.Locale(written);
  return spoken;
};

let numbers: Intl.NumberFormat | null = null;
/** 1,206, with a true minus below zero. */
export const number = (value: number): string => {
  numbers ??= new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 });
  return numbers.format(value).replace('-', '−');
};

let plurals: Intl.PluralRules | null = null;

/** The text of a key, `$1` … `$9` filled in; numbers are written in the person's way. */
export const t = (key: TextKey, ...subs: readonly (string | number)[]): string => {
  const [first] = subs;
  const written = subs.map((sub) => (typeof sub === 'number' ? number(sub) : sub));
  if (typeof first === 'number') {
    plurals ??= new Intl.PluralRules(locale());
    const counted = read(`${key}_${plurals.select(first)}`, written) || read(`${key}_other`, written);
    if (counted) return counted;
  }
  return read(key, written);
};

/** The sentence for an expected failure, by its code. */
export const errorText = (code: string): string => read(`error_${code.replaceAll('-', '_')}`, []) || t('error_unknown', code);

let compact: Intl.NumberFormat | null = null;
/** For a narrow column: 9,870 as it is, 123,400 as 123K. */
export const shortNumber = (value: number): string => {
  if (Math.abs(value) < 10_000) return number(value);
  compact ??= new Intl.NumberFormat(locale(), { notation: 'compact', maximumSignificantDigits: 3 });
  return compact.format(value).replace('-', '−');
};
