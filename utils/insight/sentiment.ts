import type { Sentiment } from '@/utils/domain/interaction.ts';
import { type Entry, idsOf } from './entry.ts';
import type { Figure } from './figure.ts';

/** Entries by what a person said of their sentiment; a suggestion is nobody's word and stays under `unset`. */
export type BySentiment = Readonly<Record<Sentiment | 'unset', readonly Entry[]>>;

export const bySentiment = (entries: readonly Entry[]): BySentiment => {
  const of = (wanted: Sentiment | null): Entry[] => entries.filter(({ it }) => it.sentiment === wanted);
  return { positive: of('positive'), neutral: of('neutral'), negative: of('negative'), mixed: of('mixed'), unset: of(null) };
};

/**
 * Net sentiment, in points: % positive − % negative of all that has a sentiment, neutral and mixed included; of 80 positive,
 * 100 neutral and 20 negative it is 40 − 10 = +30. Source: blackboxintelligence help, allears.ai (features, section 4).
 * What has none yet is unknown.
 */
export const netSentiment = (entries: readonly Entry[]): Figure => {
  const { positive, negative, unset } = bySentiment(entries);
  const said = entries.filter(({ it }) => it.sentiment !== null);
  return {
    name: 'netSentiment',
    unit: 'points',
    value: said.length === 0 ? null : ((positive.length - negative.length) / said.length) * 100,
    n: said.length,
    unknown: unset.length,
    ids: idsOf(said),
  };
};
