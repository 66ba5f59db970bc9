import './ReplyFigures.css';
import { About } from '@/components/figures/About.tsx';
import { aboutFigure, figureText } from '@/components/figures/figure-text.ts';
import { todayIn } from '@/components/figures/PeriodBar.tsx';
import { localZone, useTerms } from '@/components/figures/terms.ts';
import { useEntries } from '@/components/figures/use-entries.ts';
import { number, t } from '@/components/text.ts';
import { isOurs } from '@/utils/insight/entry.ts';
import { exchanges } from '@/utils/insight/exchanges.ts';
import { daysUntil, rangeOf } from '@/utils/insight/period.ts';
import { answered, responseTime } from '@/utils/insight/replies.ts';

/** Above who waits: how quickly, how often and how well we answered in the last 30 days. */
export const ReplyFigures = ({ brandId }: { brandId: string }) => {
  const zone = localZone();
  const terms = useTerms(brandId, zone);
  const { entries } = useEntries({ brandId, ...rangeOf(daysUntil(todayIn(zone), 30), zone) });
  if (!terms || !entries) return null;
  const others = entries.filter((entry) => !isOurs(entry));
  return (
    <section class="reply-figures small" aria-label={t('replyFigures')}>
      {[responseTime(others, terms.hours, zone), answered(others), exchanges(entries)].map((figure) => {
        const name = t(`figure_${figure.name}`);
        const { formula, basis, unknown } = aboutFigure(figure);
        return (
          <div key={figure.name} class="reply-figure">
            <span class="second">{name}</span>
            <span class="name number">{figureText(figure)}</span>
            <span class="hint number">{t('n', number(figure.n))}</span>
            <About of={name} lines={[formula, t('lastThirty'), basis, unknown]} />
          </div>
        );
      })}
    </section>
  );
};
