import type { BySentiment } from '@/utils/insight/sentiment.ts';

/** The sentiments that a chart stacks, from its lower end up: negative below the zero line, neutral on it, the others above. */
export const stacked = ['negative', 'neutral', 'mixed', 'positive'] as const;
export type Stacked = (typeof stacked)[number];

export interface Piece {
  sentiment: Stacked;
  count: number;
  /** Where it begins and ends, in mentions from the zero line; below it is negative. */
  from: number;
  to: number;
}

/** A stack around its zero line: neutral lies half above it and half below, the rest grows away from it. */
export const split = (of: BySentiment): Piece[] => {
  const half = of.neutral.length / 2;
  const ends: { readonly [sentiment in Stacked]: readonly [number, number] } = {
    negative: [-half - of.negative.length, -half],
    neutral: [-half, half],
    mixed: [half, half + of.mixed.length],
    positive: [half + of.mixed.length, half + of.mixed.length + of.positive.length],
  };
  return stacked.flatMap((sentiment) => {
    const [from, to] = ends[sentiment];
    const count = of[sentiment].length;
    return count === 0 ? [] : [{ sentiment, count, from, to }];
  });
};

/** How far all stacks together reach below and above the zero line; never nothing, so that one can divide by their sum. */
export const reach = (all: readonly BySentiment[]): { below: number; above: number } => {
  const pieces = all.flatMap(split);
  const below = Math.max(0, ...pieces.map(({ from }) => -from));
  const above = Math.max(0, ...pieces.map(({ to }) => to));
  return below + above === 0 ? { below: 0, above: 1 } : { below, above };
};

/** Fewer than these are outlined: no pattern can be read from them. */
export const FEW = 3;
