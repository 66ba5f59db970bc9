import { anyOf, inOrder, type Stream, type TermIndex, termStream, wholeStream } from './posting-stream.ts';

const TOP = Number.MAX_SAFE_INTEGER;
/** Entries of a beginning that are read at once. */
const FEW = 1_500;
/** Different terms of a commoner beginning that are followed side by side. */
const TERMS = 40;

/** The different terms that begin with `key`: one jump in the index each. Null where there are more than are worth it. */
const termsFrom = async (index: TermIndex, key: string): Promise<string[] | null> => {
  const terms: string[] = [];
  let cursor = await index.openKeyCursor(IDBKeyRange.bound([key, 0], [`${key}\uffff`, TOP]));
  while (cursor) {
    const [term] = cursor.key;
    terms.push(term);
    if (terms.length > TERMS) return null;
    cursor = await cursor.continue([term, TOP]);
  }
  return terms;
};

/** Whatever has the term, or with `prefix` a term that begins so. Null: so common that it leads nowhere. */
const sourceOf = async (index: TermIndex, key: string, prefix: boolean): Promise<Stream | null> => {
  if (!prefix) return termStream(index, key);
  const places = await index.getAllKeys(IDBKeyRange.bound([key, 0], [`${key}\uffff`, TOP]), FEW);
  if (places.length < FEW) return wholeStream(inOrder(places));
  const terms = await termsFrom(index, key);
  return terms && anyOf(terms.map((term) => termStream(index, term)));
};

/** Any of several; null as soon as one of them leads nowhere. */
export const unionOf = async (index: TermIndex, keys: readonly { key: string; prefix: boolean }[]): Promise<Stream | null> => {
  const sources = await Promise.all(keys.map(({ key, prefix }) => sourceOf(index, key, prefix)));
  const all = sources.filter((one) => one !== null);
  if (all.length < sources.length) return null;
  const [only] = all;
  return all.length === 1 && only ? only : anyOf(all);
};
