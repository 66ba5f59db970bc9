import { matching, placesOf, type Reads, type Sought } from './segment-read.ts';
import { PER_CHUNK, type Segment } from './segment-write.ts';

const AT_ONCE = 256;
const DENSE = 8;
/** The newest rows are looked through first: most searches end there. */
const NEWEST = 8_192;

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
  async find(sought: Sought, first: number): Promise<void> {
    const { rows, unsure } = await matching(this.#reads, this.segment, sought);
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
  /** Among the rows from the first to the last, one in eight at least is a match: as many rows in a range are read as fast as one by itself. */
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

/**
 * Places of the rows that have what is sought, from `first` to `last`, newest first, a window at a time: `to` is how far
 * it has looked. What was changed since its terms were written may be among them: whoever reads the row sees.
 */
export async function* matches(
  reads: Reads,
  segments: readonly Segment[],
  sought: Sought,
  first: number,
  last: number,
): AsyncGenerator<Window> {
  const within = segments.filter((one) => one.first <= last && one.last >= first).sort((a, b) => a.first - b.first);
  let rows = 0;
  const newest = within.filter((one) => {
    rows += one.rows;
    return rows <= NEWEST;
  });
  const older = within.slice(newest.length);
  const begins = Math.min(last + 1, ...older.map((one) => one.first));
  const open = newest.map((one) => new Matches(reads, one));
  await Promise.all(open.map((one) => one.find(sought, first)));
  if (open.length > 0 || begins > first) yield* walk(open, first, Math.max(first, begins) - 1);
  const rest = older.map((one) => new Matches(reads, one));
  await Promise.all(rest.map((one) => one.find(sought, first)));
  if (rest.length > 0) yield* walk([...open, ...rest], Math.max(first, begins), last);
}
