import { match } from '../dom.ts';

/** `"Ann Lee" <ann@…>`, `ann@… (Ann Lee)`; of an address alone what it says. */
export const senderIn = (from: string | null): string | null =>
  match(from, /^"?([^"<]+?)"?\s*<[^<]*$/) ?? match(from, /^\S+\s+\(([^()]+)\)$/) ?? from;
