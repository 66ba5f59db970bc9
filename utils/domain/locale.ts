/** A page's `lang` can be anything; what is no language tag reads as English. */
export function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.trim())[0] ?? 'en';
  } catch {
    return 'en';
  }
}
