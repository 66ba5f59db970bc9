/** A figure of a bench: `reference` is the same work done raw in the same run; an absolute limit has none. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  reference?: number;
  /** Left out: nothing is asked of it. */
  limit?: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Prints a figure; with a reference `limit` is that of the ratio, without one that of the value. Something over zero is 1e9. */
export function print({ name, value, unit, reference, limit }: Figure): void {
  const ratio = reference === undefined ? null : reference > 0 ? round(value / reference) : value > 0 ? 1e9 : 1;
  const within = limit === undefined ? null : (ratio ?? value) <= limit;
  console.log(
    JSON.stringify({
      name,
      value: round(value),
      unit,
      reference: reference === undefined ? null : round(reference),
      ratio,
      limit: limit ?? null,
      within,
    }),
  );
}
