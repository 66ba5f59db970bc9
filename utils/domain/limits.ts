/** Longest texts that are kept, in UTF-16 units. Apart from the schemas, so that page scripts can have it without them. */
export const TEXT_LIMIT = 100_000;
export const LINE_LIMIT = 2_000;
export const ADDRESS_LIMIT = 4_000;

/** Cut to at most `limit` units, never through the middle of a character. */
export const clip = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit);
