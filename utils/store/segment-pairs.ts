/**
 * Which rows of a segment have two words side by side: a phrase is then looked for only in rows that have all its pairs, not in
 * all that have its words. Of a pair 16 bits are kept, so that a few rows too many are found: whoever reads them sees.
 */
export interface Pairs {
  segment: number;
  /** Those whose leading bits are this number, as many bits as `bitsOf` says. */
  part: number;
  /** Pair and ordinal in 16 bits each, ascending. */
  pairs: Uint32Array;
}

/** A part of so many rows of usual length is a third of the 64 KB from which Chromium lays a value in a file of its own. */
const PER_PART = 128;
const MOST_BITS = 9;

/** FNV-1a, 32 bits. */
export const wordHash = (word: string): number => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) sum = Math.imul(sum ^ word.charCodeAt(i), 0x01000193);
  return sum;
};

/** Two words that follow one another, each by its hash, as 16 bits. */
export const pairOf = (first: number, second: number): number => {
  const mixed = Math.imul(first, 0x9e3779b1) ^ second;
  const sum = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (sum ^ (sum >>> 16)) & 0xffff;
};

/** The pairs that a phrase has; none of a single word. */
export const pairsIn = (words: readonly string[]): number[] => {
  const hashes = words.map(wordHash);
  return hashes.slice(1).map((hash, i) => pairOf(hashes[i] ?? 0, hash));
};

/** The larger a segment, the more parts: one is a small read. */
const bitsOf = (rows: number): number => Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(rows / PER_PART))));

/** Where the first number that isn't less stands. */
const indexOf = (sorted: Uint32Array, least: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};

const PART = 0x1_0000;

/** Cuts pairs, in any order, into the parts of a segment with so many rows. */
export const partsOf = (segment: number, rows: number, pairs: Uint32Array): Pairs[] => {
  const sorted = pairs.sort();
  const size = 2 ** (32 - bitsOf(rows));
  const parts: Pairs[] = [];
  for (let from = 0; from < sorted.length; ) {
    const part = Math.floor((sorted[from] ?? 0) / size);
    const to = indexOf(sorted, (part + 1) * size);
    parts.push({ segment, part, pairs: sorted.slice(from, to) });
    from = to;
  }
  return parts;
};

/** The part in which a pair would be. */
export const partWith = (rows: number, pair: number): number => pair >>> (16 - bitsOf(rows));

/** Ordinals of the rows that have a pair, ascending. */
export const rowsOfPair = (part: Pairs | undefined, pair: number): Uint16Array =>
  part
    ? Uint16Array.from(part.pairs.subarray(indexOf(part.pairs, pair * PART), indexOf(part.pairs, (pair + 1) * PART)))
    : new Uint16Array(0);

export const packed = (pair: number, ordinal: number): number => pair * PART + ordinal;
export const ordinalOf = (one: number): number => one & 0xffff;
export const pairIn = (one: number): number => one >>> 16;
