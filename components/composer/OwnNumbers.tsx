import type { Card } from '@/components/composer/card.ts';
import { number, t } from '@/components/text.ts';
import type { Count, Metrics } from '@/utils/domain/post.ts';

const columns = [
  { name: 'likes', of: (metrics: Metrics) => metrics.likes ?? metrics.score },
  { name: 'comments', of: (metrics: Metrics) => metrics.replies },
  { name: 'shares', of: (metrics: Metrics) => metrics.reposts },
  { name: 'views', of: (metrics: Metrics) => metrics.views },
] as const;

/** As the page wrote it where it wrote less than the whole number ("1.2K"); unknown is a dash, never 0. */
const shown = (count: Count | undefined): string => (count ? (count.low === count.high ? number(count.value) : count.raw) : '–');
const told = (count: Count | undefined): string =>
  count ? (count.low === count.high ? '' : t('countBetween', number(count.low), number(count.high))) : t('countUnknown');

export const OwnNumbers = ({ card }: { card: Card }) => {
  const { metrics, format } = card.kept.value.post;
  return (
    <dl class="own">
      {columns.map(({ name, of }) => (
        <div key={name} title={told(of(metrics))}>
          <dt class="small hint">{t(`metric_${name}`)}</dt>
          <dd class="number name">
            {shown(of(metrics))}
            {of(metrics) ? null : <span class="unseen">{t('countUnknown')}</span>}
          </dd>
        </div>
      ))}
      <div>
        <dt class="small hint">{t('format')}</dt>
        <dd class="name">{format ? t(`format_${format}`) : '–'}</dd>
      </div>
    </dl>
  );
};
