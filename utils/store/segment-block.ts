/**
 * A run of terms of one segment, in order, each with the rows that have it. A row's number in its segment is its ordinal: 0
 * for the newest. All of it lies packed: reading and writing takes time by the byte.
 */
export interface Block {
  segment: number;
  /** The last of its terms: the first block whose last term isn't before a term is the one that may have it. */
  last: string;
  /** Each ended by a line feed, without what it shares with the one before: a letter says how long that is (see `SHARED`). */
  terms: string;
  /** How many numbers of `rows` are each term's. */
  counts: Uint16Array;
  /** Ordinals, ascending, or a bit for each row of the segment, 16 to a number, where those are no more numbers. */
  rows: Uint16Array;
  /** So many numbers are a bit for each row. */
  size: number;
}

const MOST_NUMBERS = 4_096;
const MOST_TERMS = 512;
/** The code of the letter that says 0; none is a line feed, and all take one byte. */
const SHARED = 32;
const MOST_SHARED = 200;

const packed = (rows: ArrayLike<number>, size: number): Uint16Array => {
  const bits = new Uint16Array(size);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    bits[row >> 4] = (bits[row >> 4] ?? 0) | (1 << (row & 15));
  }
  return bits;
};

const spread = (bits: Uint16Array): Uint16Array => {
  const rows = new Uint16Array(bits.length * 16);
  let count = 0;
  for (let i = 0; i < bits.length; i += 1) {
    for (let left = bits[i] ?? 0; left !== 0; left &= left - 1) {
      rows[count] = i * 16 + (31 - Math.clz32(left & -left));
      count += 1;
    }
  }
  return rows.subarray(0, count);
};

const sharedBy = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length, MOST_SHARED);
  let i = 0;
  while (i < most && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  return i;
};

/** Cuts terms that come in order into blocks. */
export class Blocks {
  readonly #segment: number;
  readonly #size: number;
  readonly #write: (block: Block) => void;
  #terms = '';
  #last = '';
  #counts: number[] = [];
  #rows = new Uint16Array(MOST_NUMBERS * 2);
  #count = 0;

  /** `rows`: how many the segment has. */
  constructor(segment: number, rows: number, write: (block: Block) => void) {
    this.#segment = segment;
    this.#size = Math.ceil(rows / 16);
    this.#write = write;
  }

  /** `rows`: ordinals, ascending. */
  add(term: string, rows: ArrayLike<number>): void {
    const some = rows.length < this.#size ? rows : packed(rows, this.#size);
    const shared = sharedBy(this.#last, term);
    this.#terms += `${String.fromCharCode(SHARED + shared)}${term.slice(shared)}\n`;
    this.#last = term;
    this.#rows.set(some, this.#count);
    this.#count += some.length;
    this.#counts.push(some.length);
    if (this.#count >= MOST_NUMBERS || this.#counts.length >= MOST_TERMS) this.end();
  }

  end(): void {
    if (this.#counts.length === 0) return;
    const [segment, last, terms, size] = [this.#segment, this.#last, this.#terms, this.#size];
    this.#write({ segment, last, terms, counts: Uint16Array.from(this.#counts), rows: this.#rows.slice(0, this.#count), size });
    [this.#terms, this.#last, this.#counts, this.#count] = ['', '', [], 0];
  }
}

/** Each term of a block with its numbers as they lie, in order. */
function* numbersIn({ terms, counts, rows }: Block): Generator<readonly [term: string, numbers: Uint16Array]> {
  let [i, from, at, term] = [0, 0, 0, ''];
  for (let end = terms.indexOf('\n'); end >= 0; end = terms.indexOf('\n', at)) {
    term = term.slice(0, terms.charCodeAt(at) - SHARED) + terms.slice(at + 1, end);
    const to = from + (counts[i] ?? 0);
    yield [term, rows.subarray(from, to)];
    [i, from, at] = [i + 1, to, end + 1];
  }
}

const ordinals = (numbers: Uint16Array, { size }: Block): Uint16Array => (numbers.length < size ? numbers : spread(numbers));

/** Each term of a block with its ordinals, in order. */
export function* termsIn(block: Block): Generator<readonly [term: string, rows: Uint16Array]> {
  for (const [term, numbers] of numbersIn(block)) yield [term, ordinals(numbers, block)];
}

const nothing = new Uint16Array(0);

export const rowsOfTerm = (block: Block | undefined, term: string): Uint16Array => {
  if (!block) return nothing;
  for (const [one, numbers] of numbersIn(block)) if (one === term) return ordinals(numbers, block);
  return nothing;
};
