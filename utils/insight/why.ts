import { sentiments } from '@/utils/domain/interaction.ts';
import type { Entry } from './entry.ts';
import { bySentiment } from './sentiment.ts';
import { platformOf, type Tally, tagsOf, tallyBy } from './tally.ts';

export const whyColumns = ['sentiment', 'role', 'market', 'audience', 'platform'] as const;
/** What the reasons are set against. */
export type WhyColumn = (typeof whyColumns)[number];

const filedUnder: { readonly [column in Exclude<WhyColumn, 'sentiment'>]: (entry: Entry) => readonly string[] } = {
  role: ({ roles }) => roles,
  market: tagsOf('market'),
  audience: tagsOf('audience'),
  platform: platformOf,
};

export interface Why {
  columns: readonly string[];
  /** Each reason, the one with the most positive mentions first, with what it has under each column in the columns' order. */
  rows: readonly { reason: string; all: readonly Entry[]; cells: readonly (readonly Entry[])[] }[];
  /** What has a reason. */
  n: number;
  /** Has no reason, and so stands in no row. */
  noReason: readonly Entry[];
  /** Has a reason and nothing under any column: its sentiment, role, market … isn't known. */
  noColumn: readonly Entry[];
}

const sorted = (tallies: readonly Tally[]): readonly Tally[] => {
  const positive = ({ entries }: Tally): number => bySentiment(entries).positive.length;
  return tallies.toSorted((a, b) => positive(b) - positive(a) || b.entries.length - a.entries.length);
};

/**
 * Reasons against sentiment, role, market, audience or platform: how many kept mentions there are of each. A mention with
 * two reasons counts under both, so rows may add up to more than `n`. Source: the why-matrix (features, section 6, 7).
 */
export const why = (entries: readonly Entry[], column: WhyColumn): Why => {
  const reasoned = entries.filter((entry) => tagsOf('reason')(entry).length > 0);
  const namesOf = column === 'sentiment' ? ({ it }: Entry) => (it.sentiment ? [it.sentiment] : []) : filedUnder[column];
  const columns = column === 'sentiment' ? sentiments : tallyBy(reasoned, namesOf).map(({ name }) => name);
  return {
    columns,
    rows: sorted(tallyBy(reasoned, tagsOf('reason'))).map(({ name, entries: all }) => ({
      reason: name,
      all,
      cells: columns.map((one) => all.filter((entry) => namesOf(entry).includes(one))),
    })),
    n: reasoned.length,
    noReason: entries.filter((entry) => tagsOf('reason')(entry).length === 0),
    noColumn: reasoned.filter((entry) => namesOf(entry).length === 0),
  };
};
