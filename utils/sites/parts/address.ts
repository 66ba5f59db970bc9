/** Addresses of sites that hang their bookkeeping on every link. */

/** The address as far as it leads to the same place for everyone. */
export const withoutQuery = (href: string | null): string | null => href?.replace(/[?#].*$/, '') ?? null;

/** The address with only these parameters, and no anchor: for links that carry more than they name. */
export function withOnly(href: string | null | undefined, base: URL, names: readonly string[]): string | null {
  if (!href || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  const kept = [...url.searchParams].filter(([name]) => names.includes(name));
  url.search = new URLSearchParams(kept).toString();
  url.hash = '';
  return url.href;
}
