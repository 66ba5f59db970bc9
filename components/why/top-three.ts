import { quotesText } from '@/components/figures/quotes-text.ts';
import { t } from '@/components/text.ts';
import type { Entry } from '@/utils/insight/entry.ts';
import type { Why } from '@/utils/insight/why.ts';

/** A win says most, then a positive word, then the newest. */
const telling = (a: Entry, b: Entry): number => {
  const weight = ({ it }: Entry): number => (it.win ? 2 : 0) + (it.sentiment === 'positive' ? 1 : 0);
  return weight(b) - weight(a) || b.it.keptAt - a.it.keptAt;
};

/** The first three reasons, each with how often and its most telling quote: a note for colleagues. */
export const topThree = (why: Why): string =>
  why.rows
    .slice(0, 3)
    .map(({ reason, all }) => [t('reasonLine', all.length, reason), quotesText(all.toSorted(telling).slice(0, 1))].join('\n'))
    .join('\n\n');
