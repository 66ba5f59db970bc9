import { type Entry, idsOf } from './entry.ts';

export const figureNames = [
  'mentions',
  'netSentiment',
  'people',
  'newVoices',
  'betweenMembers',
  'wins',
  'answered',
  'responseTime',
  'exchanges',
  'passedOn',
  'reactions',
] as const;
export type FigureName = (typeof figureNames)[number];

/** One number with what it rests on. Its name, formula and basis are said in words by its name. */
export interface Figure {
  name: FigureName;
  /** `points`: of a difference of percentages. `minutes`: of business time. */
  unit: 'count' | 'percent' | 'points' | 'minutes';
  /** Null is unknown, and never 0. */
  value: number | null;
  /** How many it was worked out from. */
  n: number;
  /** How many were left out, since what they lack isn't known. */
  unknown: number;
  /** What is behind it: its mark opens these. */
  ids: readonly string[];
}

export const counted = (name: FigureName, of: readonly Entry[], n: number, unknown = 0): Figure => ({
  name,
  unit: 'count',
  value: of.length,
  n,
  unknown,
  ids: idsOf(of),
});

/** `part` of `whole` in percent; unknown where the whole is nothing. */
export const share = (name: FigureName, part: readonly Entry[], whole: readonly Entry[], unknown: number): Figure => ({
  name,
  unit: 'percent',
  value: whole.length === 0 ? null : (part.length / whole.length) * 100,
  n: whole.length,
  unknown,
  ids: idsOf(part),
});

/** By how much a figure differs from the same one before; unknown where either is. */
export const changeOf = (now: Figure, before: Figure | null): number | null =>
  now.value === null || before === null || before.value === null ? null : now.value - before.value;
