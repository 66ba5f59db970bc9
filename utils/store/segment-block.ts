/**
 * A run of terms of one segment, in order, each with the rows that have it. A row's number in its segment is its ordinal: 0
 * for the newest. Numbers lie packed, so that a term of 65,535 rows is one small read.
 */
export interface Block {
  segment: number;
  /** The last of its terms: the first block whose last term isn't before a term is the one that may have it. */
  last: string;
  /** Joined by line feeds. */
  terms: string;
  /** Where each term's ordinals end in `rows`. */
  ends: Uint32Array;
  rows: Uint16Array;
}

const MOST_ROWS = 4_096;
const MOST_TERMS = 512;

/** Cuts terms that come in order into blocks. */
export class Blocks {
  readonly #segment: number;
  readonly #write: (block: Block) => void;
  #terms: string[] = [];
  #ends: number[] = [];
  #rows: ArrayLike<number>[] = [];
  #count = 0;

  constructor(segment: number, write: (block: Block) => void) {
    this.#segment = segment;
    this.#write = write;
  }

  /** `rows`: ordinals, ascending. */
  add(term: string, rows: ArrayLike<number>): void {
    this.#terms.push(term);
    this.#rows.push(rows);
    this.#count += rows.length;
    this.#ends.push(this.#count);
    if (this.#count >= MOST_ROWS || this.#terms.length >= MOST_TERMS) this.end();
  }

  end(): void {
    const last = this.#terms.at(-1);
    if (last === undefined) return;
    const rows = new Uint16Array(this.#count);
    let at = 0;
    for (const some of this.#rows) {
      rows.set(some, at);
      at += some.length;
    }
    this.#write({ segment: this.#segment, last, terms: this.#terms.join('\n'), ends: Uint32Array.from(this.#ends), rows });
    [this.#terms, this.#ends, this.#rows, this.#count] = [[], [], [], 0];
  }
}

const rowsAt = ({ ends, rows }: Block, i: number): Uint16Array => rows.subarray(i === 0 ? 0 : ends[i - 1], ends[i]);

/** Each term of a block with its ordinals, in order. */
export function* termsIn(block: Block): Generator<readonly [term: string, rows: Uint16Array]> {
  let i = 0;
  for (const term of block.terms.split('\n')) {
    yield [term, rowsAt(block, i)];
    i += 1;
  }
}

const nothing = new Uint16Array(0);

export const rowsOfTerm = (block: Block | undefined, term: string): Uint16Array => {
  if (!block) return nothing;
  const at = block.terms.split('\n').indexOf(term);
  return at < 0 ? nothing : rowsAt(block, at);
};
