import { indexFrom, type Stream } from './posting-stream.ts';

/** Places that all streams have, from `at` to `to`. */
const shared = (streams: readonly Stream[], at: number, to: number): number[] => {
  const [least, ...others] = [...streams].sort((a, b) => a.places.length - b.places.length);
  if (!least) return [];
  const cursors = others.map((one) => indexFrom(one.places, at));
  const found: number[] = [];
  for (let i = indexFrom(least.places, at); i < least.places.length; i += 1) {
    const place = least.places[i] ?? 0;
    if (place > to) break;
    const all = others.every((one, n) => {
      let cursor = cursors[n] ?? 0;
      while ((one.places[cursor] ?? Number.POSITIVE_INFINITY) < place) cursor += 1;
      cursors[n] = cursor;
      return one.places[cursor] === place;
    });
    if (all) found.push(place);
  }
  return found;
};

/**
 * Walks down the streams together, newest first, and yields what all of them have, a window at a time. A condition that
 * few meet leads: the others jump to where it goes on, and nobody reads on once the caller has enough.
 */
export async function* join(streams: readonly Stream[], first: number, last: number): AsyncGenerator<{ places: number[]; to: number }> {
  let at = first;
  while (at <= last) {
    const from = at;
    await Promise.all(streams.map((stream) => stream.reach(from)));
    const to = Math.min(last, ...streams.map((stream) => stream.to));
    yield { places: shared(streams, at, to), to };
    at = to + 1;
    for (const stream of streams) {
      if (stream.to < at) continue;
      const next = stream.places[indexFrom(stream.places, at)];
      if (next === undefined && stream.to >= last) return;
      at = Math.max(at, next ?? at);
    }
  }
}
