import type { Interaction } from '@/utils/domain/interaction.ts';
import { packed } from './segment-pairs.ts';
import type { Postings } from './segment-write.ts';
import { type Sink, tell, type Word } from './terms.ts';
import { WORD_LIMIT } from './words.ts';

/** Numbers that are gathered one by one, without an object for each. */
class Numbers {
  #all = new Uint32Array(16_384);
  length = 0;

  push(one: number): void {
    if (this.length === this.#all.length) {
      const more = new Uint32Array(this.length * 2);
      more.set(this.#all);
      this.#all = more;
    }
    this.#all[this.length++] = one;
  }

  get values(): Uint32Array {
    return this.#all.subarray(0, this.length);
  }
}

/** What many rows are found by, worked out straight into the shape of a segment: nothing is made for a single row. */
export class Gathered implements Sink {
  readonly #numbers = new Map<string, number>();
  /** A shorter way to the same numbers; a word that was forgotten between comes as another object. */
  readonly #words = new Map<Word, number>();
  readonly #counts: number[] = [];
  /** Of each term the last row that had it. */
  readonly #last: number[] = [];
  readonly #terms = new Numbers();
  readonly #ends: number[] = [];
  readonly #pairs = new Numbers();
  #row = 0;
  #distinct = 0;

  /** The next row; they come newest first. */
  add(row: Interaction): void {
    this.#distinct = 0;
    tell(row, this);
    this.#ends.push(this.#terms.length);
    this.#row += 1;
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#counts.length;
    this.#counts.push(0);
    this.#last.push(-1);
    this.#numbers.set(term, number);
    return number;
  }

  #has(number: number): void {
    if (this.#last[number] === this.#row) return;
    this.#last[number] = this.#row;
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    this.#terms.push(number);
    this.#distinct += 1;
  }

  word(word: Word): void {
    if (this.#distinct >= WORD_LIMIT) return;
    let number = this.#words.get(word);
    if (number === undefined) {
      number = this.#numberOf(word.term);
      this.#words.set(word, number);
    }
    this.#has(number);
  }

  pair(pair: number): void {
    this.#pairs.push(packed(pair, this.#row));
  }

  other(term: string): void {
    this.#has(this.#numberOf(term));
  }

  /** Each pair of a row once, ascending. */
  get pairs(): Uint32Array {
    const all = this.#pairs.values.sort();
    let count = 0;
    for (let i = 0; i < all.length; i += 1) {
      const one = all[i] ?? 0;
      if (i > 0 && one === all[count - 1]) continue;
      all[count] = one;
      count += 1;
    }
    return all.subarray(0, count);
  }

  /** Each term in order with the ordinals of its rows. */
  *postings(): Postings {
    let all = 0;
    const next = Uint32Array.from(this.#counts, (count) => {
      all += count;
      return all - count;
    });
    const rows = new Uint16Array(all);
    const numbers = this.#terms.values;
    for (const [row, end] of this.#ends.entries()) {
      for (let i = this.#ends[row - 1] ?? 0; i < end; i += 1) {
        const number = numbers[i] ?? 0;
        const at = next[number] ?? 0;
        rows[at] = row;
        next[number] = at + 1;
      }
    }
    for (const term of [...this.#numbers.keys()].sort()) {
      const number = this.#numbers.get(term) ?? 0;
      const end = next[number] ?? 0;
      yield [term, rows.subarray(end - (this.#counts[number] ?? 0), end)];
    }
  }
}
