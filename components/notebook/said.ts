import { number, t } from '@/components/text.ts';
import type { Interaction, Snapshot } from '@/utils/domain/interaction.ts';
import type { MetricName, Metrics } from '@/utils/domain/post.ts';

/** How what is kept is said in words; the same in rows, details and tooltips. */

export const authorName = (kept: Interaction): string | null =>
  kept.post.author.name ?? (kept.post.author.handle ? `@${kept.post.author.handle}` : null) ?? kept.filled.author ?? null;

/** One line of what they wrote: what was selected, else the text, else the title. */
export const quoteOf = ({ post }: Interaction): string => post.quote ?? (post.text || post.title || '');

/** Names of the four numbers that lists show, and where each comes from; a site without likes shows its score. */
export const figures = [
  { name: 'likes', key: 'metric_likes', from: ['likes', 'score'] },
  { name: 'comments', key: 'metric_comments', from: ['replies'] },
  { name: 'shares', key: 'metric_shares', from: ['reposts'] },
  { name: 'views', key: 'metric_views', from: ['views'] },
] as const satisfies readonly { name: string; key: string; from: readonly MetricName[] }[];
export type Figure = (typeof figures)[number];

export const countOf = (metrics: Metrics | null | undefined, figure: Figure) => {
  for (const name of figure.from) {
    const count = metrics?.[name];
    if (count) return count;
  }
  return null;
};

/** "+38", "−4", "0"; null where either is unknown. */
export const changeText = (newer: number | null, older: number | null): string | null => {
  if (newer === null || older === null) return null;
  const change = newer - older;
  return change > 0 ? `+${number(change)}` : number(change);
};

export const formatName = (kept: Interaction): string => t(kept.post.format ? `format_${kept.post.format}` : `role_${kept.post.role}`);

/** The text before, in and after what was selected; what isn't found in the text stands alone in the middle. */
export const pieces = (text: string, quote: string | null): [string, string, string] => {
  if (!quote || quote === text) return [text, '', ''];
  const at = text.indexOf(quote);
  return at < 0 ? ['', quote, text ? `\n\n${text}` : ''] : [text.slice(0, at), quote, text.slice(at + quote.length)];
};

/** The metrics that any of these times shows, in the order lists show them. */
export const metricsShown = (snapshots: readonly Snapshot[]): MetricName[] =>
  ordered.filter((name) => snapshots.some((snapshot) => snapshot.metrics[name]));

const ordered: readonly MetricName[] = [
  'likes',
  'score',
  'replies',
  'reposts',
  'views',
  'rating',
  'saves',
  'clicks',
  'impressions',
  'reach',
  'followers',
];
