/** Which of stacked things lie in view: pure arithmetic on heights, in pixels. */
export interface Stack {
  /** Where each thing begins, and at last where the whole ends. */
  readonly tops: readonly number[];
}

export const stack = <T>(things: readonly T[], heightOf: (thing: T) => number): Stack => {
  const tops = [0];
  let end = 0;
  for (const thing of things) {
    end += heightOf(thing);
    tops.push(end);
  }
  return { tops };
};

/** The thing that lies at `y`: 0 above the first, the last one below the end. */
export const indexAt = ({ tops }: Stack, y: number): number => {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
};

/**
 * First and one past the last to draw: those in view and `spare` more at either end. What one end doesn't have the other gets,
 * so that as many are drawn wherever one has scrolled.
 */
export const window = (of: Stack, scroll: number, height: number, spare: number): [number, number] => {
  const count = of.tops.length - 1;
  if (count <= 0) return [0, 0];
  const [first, last] = [indexAt(of, scroll), indexAt(of, scroll + height) + 1];
  const [above, below] = [Math.max(0, spare - first), Math.max(0, spare - (count - last))];
  return [Math.max(0, first - spare - below), Math.min(count, last + spare + above)];
};
