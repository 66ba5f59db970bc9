import { roleName } from '@/components/people/role-name.ts';
import type { Mark } from '@/components/shell/pages.ts';
import { t } from '@/components/text.ts';
import { type Sentiment, sentiments } from '@/utils/domain/interaction.ts';
import type { Entry } from '@/utils/insight/entry.ts';
import type { Why, WhyColumn } from '@/utils/insight/why.ts';

const known = (name: string): Sentiment | null => sentiments.find((one) => one === name) ?? null;

/** A column's name for people: sentiments are words of ours, roles and tags the person's own. */
export const columnName = (column: WhyColumn, name: string): string => {
  const sentiment = column === 'sentiment' ? known(name) : null;
  if (sentiment) return t(`sentiment_${sentiment}`);
  return column === 'role' ? roleName(name) : name;
};

/** The quotes behind a cell, a whole reason, or what stands in no row or column. */
export const behindCell = (why: Why, column: WhyColumn, { kind, of, at }: Mark): { title: string; entries: readonly Entry[] } | null => {
  if (kind === 'no-reason') return { title: t('noReason'), entries: why.noReason };
  if (kind === 'no-column') return { title: t(`whyNo_${column}`), entries: why.noColumn };
  const row = why.rows.find(({ reason }) => reason === of);
  if (kind === 'reason') return row ? { title: of, entries: row.all } : null;
  const cell = kind === 'cell' ? row?.cells[why.columns.indexOf(at)] : undefined;
  return cell ? { title: t('sentimentIn', columnName(column, at), of), entries: cell } : null;
};
