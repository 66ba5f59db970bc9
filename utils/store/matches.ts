import { matching, placesOf, type Reads, type Sought } from './segment-read.ts';
import { PER_CHUNK, type Segment } from './segment-write.ts';

const AT_ONCE = 256;
const DENSE = 2;
/** How many of the newest rows are looked through first, and next: most searches end there. Then come all others at once. */
const STEPS = [8_192, 65_536, Number.MAX_SAFE_INTEGER];

/** The matches of one segment, some at a time. */
class Matches {
  readonly #reads: Reads;
  readonly segment: Segment;
  #rows: ArrayLike<number> = [];
  #at = 0;
  unsure = false;
  /** How many rows lie from the first of `places` to the last. */
  span = 0;
  places: readonly number[] = [];
  /** All there are up to here, inclusive. */
  to = -1;

  constructor(reads: Reads, segment: Segment) {
    this.#reads = reads;
    this.segment = segment;
  }

  /** Leaves out what is newer than `first`. */
  async find(sought: Sought, first: number, loose: readonly number[]): Promise<void> {
    const { rows, unsure } = await matching(this.#reads, this.segment, sought, loose);
    this.#rows = rows;
    this.unsure = unsure;
    const from =
      PER_CHUNK *
      Math.max(
        0,
        this.segment.starts.findLastIndex((start) => start <= first),
      );
    while ((this.#rows[this.#at] ?? from) < from) this.#at += 1;
    await this.next();
  }

  async next(): Promise<void> {
    const some = Array.from({ length: Math.min(AT_ONCE, this.#rows.length - this.#at) }, (_, i) => this.#rows[this.#at + i] ?? 0);
    this.#at += some.length;
    this.span = (some.at(-1) ?? -1) - (some[0] ?? 0) + 1;
    this.places = await placesOf(this.#reads, this.segment, some);
    this.to = this.#at < this.#rows.length ? (this.places.at(-1) ?? 0) : Number.MAX_SAFE_INTEGER;
  }
}

/** Some of the matches, newest first. */
export interface Window {
  places: number[];
  /** All there are up to here, inclusive. */
  to: number;
  /** Of the rows from the first to the last every other one at least is a match: a range of twice as many is read as fast as these one by one. */
  dense: boolean;
  /** Beginnings weren't looked up in all of them. */
  unsure: boolean;
}

async function* walk(all: readonly Matches[], first: number, last: number): AsyncGenerator<Window> {
  for (let at = first; at <= last; ) {
    const from = at;
    const to = Math.min(last, ...all.map((one) => one.to));
    const places = all.flatMap((one) => one.places.filter((place) => place >= from && place <= to));
    const read = all.filter((one) => one.places.length > 0);
    const dense = read.reduce((sum, one) => sum + DENSE * one.places.length - one.span, 0) >= 0;
    yield { places: [...new Set(places)].sort((a, b) => a - b), to, dense, unsure: read.some(({ unsure }) => unsure) };
    await Promise.all(all.map((one) => (one.to <= to && one.to < last ? one.next() : null)));
    at = Math.max(at, to + 1);
  }
}

/** The newest segments with so many rows, or the newest alone where it has more. */
const newestOf = (segments: readonly Segment[], most: number): Segment[] => {
  let rows = 0;
  return segments.filter((one, i) => {
    rows += one.rows;
    return i === 0 || rows <= most;
  });
};

/**
 * Places of the rows that have what is sought, from `first` to `last`, newest first, a window at a time: `to` is how far
 * it has looked. What was changed since its terms were written (`loose`) may be among them: whoever reads the row sees.
 */
export async function* matches(
  reads: Reads,
  segments: readonly Segment[],
  sought: Sought,
  { first, last }: { first: number; last: number },
  loose: readonly number[],
): AsyncGenerator<Window> {
  let rest = segments.filter((one) => one.first <= last && one.last >= first).sort((a, b) => a.first - b.first);
  const open: Matches[] = [];
  let at = first;
  for (const most of STEPS) {
    const next = newestOf(rest, most).map((one) => new Matches(reads, one));
    rest = rest.slice(next.length);
    await Promise.all(next.map((one) => one.find(sought, first, loose)));
    open.push(...next);
    const end = Math.min(last, ...rest.map((one) => one.first - 1));
    if (open.length > 0 && end >= at) yield* walk(open, at, end);
    at = Math.max(at, end + 1);
    if (rest.length === 0) return;
  }
}
