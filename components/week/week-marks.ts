import { dayLong } from '@/components/figures/period-text.ts';
import type { Mark } from '@/components/shell/pages.ts';
import { t } from '@/components/text.ts';
import { sentiments } from '@/utils/domain/interaction.ts';
import type { Entry } from '@/utils/insight/entry.ts';
import type { BySentiment } from '@/utils/insight/sentiment.ts';
import { bySentiment } from '@/utils/insight/sentiment.ts';
import type { Week } from '@/utils/insight/week.ts';

export interface Behind {
  title: string;
  entries: readonly Entry[];
}

/** Of a set, all or those of one sentiment. */
export const atSentiment = (of: BySentiment, at: string): readonly Entry[] => {
  const one = [...sentiments, 'unset' as const].find((sentiment) => sentiment === at);
  return one ? of[one] : sentiments.flatMap((sentiment) => of[sentiment]).concat(of.unset);
};

export const sentimentTitle = (name: string, at: string): string => {
  const one = [...sentiments, 'unset' as const].find((sentiment) => sentiment === at);
  return one ? t('sentimentIn', t(`sentiment_${one}`), name) : name;
};

/** What is behind a mark of the week, with what it is called; null where the mark is of another period's. */
export const behindMark = (week: Week, all: readonly Entry[], { kind, of, at }: Mark): Behind | null => {
  if (kind === 'figure') {
    const figure = week.figures.find(({ name }) => name === of);
    const ids = new Set(figure?.ids);
    return figure ? { title: t(`figure_${figure.name}`), entries: all.filter(({ it }) => ids.has(it.id)) } : null;
  }
  if (kind === 'day') {
    const column = week.columns.find(({ first }) => first === of);
    return column ? { title: sentimentTitle(dayLong(of), at), entries: atSentiment(column.sentiments, at) } : null;
  }
  if (kind === 'unset') return { title: t('sentiment_unset'), entries: week.sentiments.unset };
  if (kind === 'no-reason') return { title: t('noReason'), entries: week.noReason };
  const tally = (kind === 'platform' ? week.platforms : kind === 'reason' ? week.reasons : []).find(({ name }) => name === of);
  return tally ? { title: sentimentTitle(of, at), entries: atSentiment(bySentiment(tally.entries), at) } : null;
};
